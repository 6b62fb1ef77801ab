import type { Doc } from '../../document.ts';
import { trigger } from '../../triggers.ts';
import { scan } from './scan.ts';
import { surest } from './surest.ts';

/**
 * Descriptions that fit one person of the place: "any other unique identifying characteristic" of 45 CFR
 * 164.514(b)(2)(i)(R). A town knows the lady with the parrot, the guy who owns the bakery and its only organist.
 */
export interface Description {
  readonly start: number;
  readonly end: number;
  /** From 0.55 on the words single somebody out; below they are a hint. */
  readonly confidence: number;
}

const PERSON =
  '(?:lady|ladies|guy|gentleman|gentlemen|gent|man|woman|dude|fella|feller|fellow|kid|kiddo|boy|girl|grandma|grandpa|granny|couple|twins?|triplets?|sisters?|brothers?|siblings?|teen|teenager|chick|mom|mama|dad|father|mother|family|(?:exchange )?student|bloke|lad|lass|lifeguard|barber|barbero|viuda|viudo|baby|widow|widower|nun|preacher|pastor|teacher|professor|sub|driver|farmer|rancher|biker|trucker|cowboy|vet|veteran|redhead|blonde|substitute|flight attendant|cashier|waitress|waiter|bartender|firefighter|trooper|deputy|musician|grandparents|great ?grandma|senora|senor|senorita|muchach[oa]|chav[oa]|viejit[oa]|don|one)';
const THE = '(?:the|teh|that|tht|this|these|those|our|ur|my|your|la|el|las|los|ese|esa|nuestr[oa])';
/** The article, or the beginning of a sentence that leaves it out: "guy who owns the bakery has hep c". */
const BEGINS = `(?:\\b(?:${THE}|an?|one|another) |(?<=^|[.!?,;:\\n] {0,2}|\\b(?:says|tell|told|saw|w|with|for|so|and|but|cuz|omg) )(?=[a-z]))`;
const ADJECTIVES =
  "(?:(?!(?:the|an?|my|our|that|tell|ask|call|w|with|is|was|has|had|see|saw|got|get|to|for|of|in|on|and|or|de|del|el|la|un|una|con|en|por|que)\\b)[a-z-]{2,14}(?:s'|'s)? ){0,2}?";

/** What is seen of somebody, goes with somebody, or stands before somebody's house. */
const MARK =
  '(?:(?:singing |talking )?birds?|husk(?:y|ies)|pugs?|corgis?|beagles?|dachshunds?|rottweilers?|dobermans?|labradoodle|goldendoodle|great dane|peacocks?|turtles?|tortoise|no (?:toenails|teeth|eyebrows|front teeth|fingers|shoes)|twin (?:boys|girls|toddlers)|dinosaur socks|parrots?|macaw|cockatoo|budgie|dogs?|poodles?|pomeranians?|chihuahuas?|bulldog|pitbulls?|cats?|ferrets?|goats?|llamas?|alpacas?|pony|horses?|snakes?|iguana|lizard|chickens?|rooster|pig|monkey|squirrel|raccoon|bees|tattoos?|tats|sleeve|(?:eyebrow|nose|lip|septum) rings?|piercings?|glass eye|fake eye|eye ?patch|(?:gold|silver|front|missing) (?:tooth|teeth)|grill|braids?|pigtails|ponytail|man ?bun|mohawk|mullet|afro|dreads|dreadlocks|beard|goatee|(?:handlebar )?m(?:o)?ustache|bow ?ties?|hats?|beret|cape|kilt|overalls|suspenders|scarf|turban|wig|toupee|boots|sneakers|shoes|crocs|jacket|vest|shirt|dress|tux|pajamas|purse|cane with|scooter|harley|motorcycle|mower|tractor|hearse|(?:food |ice cream |tow )?trucks?|carri?to|limo|accent|lisp|stutter|laugh|falsetto|(?:one|no|only one|missing|prosthetic) (?:arms?|legs?|hand|eye|ear|thumb)|hook|(?:red|pink|blue|green|purple|orange|rainbow|white|long|no) hair|freckles|birthmark|scar|monocle|sash|tiara|(?:diamond|chipped|purple) (?:tooth|teeth|nails)|ankle bracelet|service animal|harmonica|banjo|guitar|accordion|tuba|bagpipes|(?:blue|pink|yellow|purple|green|brick|haunted|corner) house|bible|rosary|stickers|wagon|wheelbarrow|metal detector|ankle monitor|hood(?:ie|y)|sweater|sweatshirt|jersey|(?:cheer|team|school|army) uniform|(?:purple|red|pink|blue|green|silk|plaid) robe|onesie|costume|slippers|i ?pads?|skateboard|baston|gorra|sombrero|perico|gallo|tatuajes?|bigote|trenzas|bufanda|(?:cane|walker|oxygen|wheelchair)(?=,? (?:and|not) the))';
const WITH_MARK = new RegExp(
  `${BEGINS}${ADJECTIVES}${PERSON} (?:with|w|w/|in|wearing|carrying|that has|who has|con|de) (?:[a-z\\d-]{1,12} ){0,4}?${MARK}\\b`,
  'g',
);
/** What one person of the place does. Verbs of patients ("who called", "who needs", "who fell") single nobody out. */
const DOING =
  '(?:sings?|sang|plays?|brings?|brought us|runs?(?! (?:a fever|late|out))|ran for|owns?|drives?|paints?|painted|builds?|built|sells?|works? (?:at|for|in|the)|worked (?:at|for)|fix(?:es)?|teaches|taught|won|wins|does the|lives? (?:on|at|in|above|over|next|across|behind|by)|bakes?|makes (?:the|those|all)|cuts? (?:the|my|our|everyone)|coach(?:es)?|preaches|delivers?|wears?|talks to|cusses|sues?|collects?|raises|feeds|dances?|performs?|juggles|rides?|walks the|keeps? (?:bees|chickens|goats)|grows|announces|directs|leads the|married|dated|used to (?:date|teach|coach|run|own|play|be the)|was (?:on|in) (?:tv|the (?:news|paper|parade))|got (?:on|in) (?:tv|the (?:news|paper))|went viral|looks? like|is also|shares?|bought the|got stuck|knits?|crochets?|sews|quilts|volunteers (?:at|in|for)|carves|whittles|restores|busks|streams|tweets|posts|hosts?|judges|calls (?:the )?bingo|calls square|rings the|tows|dug|climbed|eloped|dresses|plows|mows|shot|robbed|crashed|stole|streaked|proposed|jumped|fell (?:in|into|through) the|canta|vende|trae|maneja|toca|pinta|hace|arregla|reparte|gano|baila|vive en|trabaja en|(?:ate|swallowed|licked|drank|bit|shoved|stuck|punched|kicked|brought) (?:the|an?|his own|her own|that)|se (?:trago|comio))';
const WHO = new RegExp(
  `${BEGINS}${ADJECTIVES}${PERSON}s?,? (?:who|that|whos|who's|que) ${DOING}\\b(?:[ ][a-z'-]{1,14}){0,3}`,
  'g',
);
/** "the woman suing the water park". */
const BUSY = new RegExp(
  `\\b${THE} ${ADJECTIVES}${PERSON} (?:suing|running (?:for|the)|selling|dating|married to|engaged to|building|restoring|running|painting|playing|in charge of) (?:the|that|our|a|an|those|for|[a-z]{3,12}'s)\\b(?: [a-z]{2,12}){0,2}`,
  'g',
);
/** "kid whose mom drives the 14 bus", "the lady whose husband brings the tuba": known by somebody else's part in life. */
const WHOSE = new RegExp(
  `${BEGINS}${ADJECTIVES}${PERSON}s? whose (?:mom|mother|mama|dad|father|husband|wife|son|daughter|sister|brother|grandma|grandpa|aunt|uncle|cousin|boyfriend|girlfriend|parents|kids?|family|dog|truck|house|barn|boat) (?:${DOING}|is (?:on (?:the )?(?:city|town|school|county)|the|our|in (?:a band|the (?:band|news|paper|marines|nfl|choir)))|are (?:the|our))\\b(?: [a-z'\\d-]{1,14}){0,3}`,
  'g',
);
/** "the grandpa raising five kids out by the windmill". */
const RAISING = new RegExp(
  `\\b${THE} ${ADJECTIVES}${PERSON} (?:raising (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|all (?:her|his)|(?:her|his) (?:grand|sister|brother|daughter|son))|living (?:in|out of) (?:his|her|the|a) (?:car|van|camper|truck|trailer|rv|bus|barn|motel)|that (?:got|ended up) (?:on|in) (?:the )?(?:news|paper|tv|tiktok|youtube))\\b(?: [a-z'-]{1,14}){0,2}`,
  'g',
);
/** "el muchacho del food truck azul", "la señora de los elotes". */
const DEL =
  /\b(?:el|la|al|ese|esa|del|de la) (?:muchach[oa]|senora?|chav[oa]|viejit[oa]|joven|nin[oa]|hombre|mujer|don|guer[oa]|muchachit[oa]) (?:del|de la|de los|de las) (?:food truck|puesto|tiendita|tienda|panaderia|taqueria|carniceria|peluqueria|lavanderia|mercado|gasolinera|tortilleria|loncheria|camion(?:cito)?|carrito|perr[oa]s?|loros?|tatuajes?|bigote|sombrero|gorra|baston|moto|troca|mariachi|tortas|tamales|elotes|paletas|nieves|tacos|flores|globos|pan|quesos?|pulga|iglesia|esquina)\b(?: (?:azul|roj[oa]|verde|blanc[oa]|negr[oa]|amarill[oa]|rosa|morad[oa]|grande|chic[oa]|viej[oa])\b)?/g;
/** What anybody may do who is seen, called or treated; a clause with any other verb tells people apart. */
const ANYBODY =
  'call|need|want|has|had|have|is|was|were|are|came|come|comes|take|took|get|gets|got|goes|go|went|said|say|told|tell|can|could|doesn|does(?! the)|did|didn|won|will|would|should|might|must|miss|cancel|keep|refus|ask|fell|just|we|i|you|they|he|she|it|smoke|drink|drank|use|used to take|lives? (?:with|alone)|think|thought|feel|felt|hurt|never|always|still|also|only|wasn|isn|hasn|haven|don|no|not|see|saw|seen|sees|show|schedul|book|wait|sit|sat|left|leave|check|transfer|presents?|presented|complain|report|test|die|died|pass|try|tried|look|make (?:it|an)|made (?:it|an)|help|work|works|worked|know|knew|like|love|hate|may|eat|ate|sleep|slept|start|stop|follow|receive|undergo|underwent|suffer|develop|diagnos|bleed|vomit|cough|walk|talk|speak|called|usually|really|actually|tiene|esta|es|vino|viene|llamo|quiere|necesita|dice|dijo|fue|no|ya|se|me|le|les|nos|te|va|usa|toma|va';
const APART = new RegExp(
  `\\b(?:the|that|our|ese|esa|el|la) ${ADJECTIVES}${PERSON} (?:who|that|que) (?!(?:${ANYBODY})[a-z']{0,4}\\b)[a-z]{3,12}(?: [a-z'\\d]{1,14}){2,4}`,
  'g',
);
/** Work and parts in life that a place gives to one. */
const ROLE =
  '(?:(?:[a-z]{3,10} )?(?:shop|store|diner|bakery|funeral home) owner|weather guy|novicia|(?:local |resident )?celebrity(?! (?:guest|speaker|chefs?|gossip|news|crush|endors))|organist|choir director|choirmaster|lottery winner|(?:pageant|homecoming|prom|carnival|festival|rodeo|beauty|drag|dairy) (?:queen|king)|town drunk|police chief|fire chief|fire marshal|superintendent|school principal|crossing guard|mail carrier|mail ?man|mail lady|postmaster|weather ?man|weather girl|weather lady|news ?anchor|anchor ?man|anchorwoman|(?:morning|radio) dj|radio host|(?:team|school) mascot|valedictorian|quarterback|starting pitcher|point guard|bride|groom|auctioneer|undertaker|mortician|crane operator|lunch lady|bus driver for|school bus driver|ring ?bearer|bishop|archbishop|parish priest|abbot|cantor|mall santa|santa|easter bunny|fortune teller|beekeeper|falconer|taxidermist|tattoo artist|town (?:clerk|baker|barber|vet)|librarian|school librarian|band director|drum major|football coach|head coach|basketball coach|wrestling coach|judge executive|county judge|state senator|city councilman|councilwoman|alderman|navy captain|sea captain|colonel|magician|clown|mariachi|opera singer|substitute teacher|sub teacher|kindergarten teacher|reina del? [a-z]{3,10}|alcalde|alcaldesa|cura|padrecito|organista|cartero|(?:auction|pumpkin|corn|peach|strawberry) (?:king|queen)|mayor(?! (?:tamano|edad|parte|dolor|numero|riesgo|de|y|o|que|frecuencia|grado))|sheriff|(?:viral|famous) [a-z]{3,10}|senora de l[oa]s [a-z]{4,12}|senor de l[oa]s [a-z]{4,12})';
const CALLINGS = (
  'astronaut,skydiver,bagpiper,wrestler,boxer,gymnast,figure skater,ballerina,potter,blacksmith,farrier,shrimper,' +
  'lobsterman,fisherman,trapper,barista,butcher,florist,tailor,cobbler,jeweler,watchmaker,locksmith,chimney sweep,' +
  'lighthouse keeper,park ranger,game warden,ski instructor,yoga teacher,surf instructor,piano teacher,dance teacher,art teacher,' +
  'karate teacher,gym teacher,science teacher,music teacher,choir teacher,swim coach,hockey coach,track coach,soccer coach,' +
  'mime,cheerleader,champ,spelling bee winner,surrogate,au pair,exchange student,newlywed,newlyweds,widower,centenarian,' +
  'congressman,congresswoman,ambassador,diplomat,rapper,drummer,guitarist,violinist,cellist,muralist,sculptor,puppeteer,' +
  'ventriloquist,juggler,ringmaster,stuntman,sports reporter,streamer,youtuber,tiktoker,influencer,set designer,stage manager,' +
  'accordion player,banjo player,tuba player,piano player,fiddle player,trumpet player,chess champion,rodeo clown,rodeo star,' +
  'beauty queen,ice cream truck driver,food truck owner,zoo keeper,zookeeper,dog catcher,snake handler,crossing lady,lunch aide,' +
  'auctioneers,tow truck driver,snow plow driver,hot air balloonist,crop duster,glass blower,' +
  'taxista,concejal,concejala,regidor,regidora,diputado,diputada,panadero,panadera,carnicero,pescador,florista,peluquera,cajera,' +
  'jardinero,albanil,herrero,zapatero,sacristan,campeon,campeona,bicampeona,charro,locutor,' +
  'locutora,presentador,presentadora,tamalera,tamalero,elotero,paletero,quinceanera,trillizos,trillizo,millionaire,mellizos,comandante'
).split(',');
/** "the astronaut", "al taxista albino", "our jeopardy champ": callings of which a place has one. */
const CALLED = new RegExp(
  `\\b(?:the|teh|that|this|our|el|la|los|al|del|ese|esa|one and only|only) ${ADJECTIVES}(?:${CALLINGS.join('|')})(?:'?s (?:wife|husband|mistress|mother|mom|son|daughter|kid|boy|girl|brother|sister|twin|au pair|new wife))?\\b(?!'? (?:office|association|league|union|school|class|shop|store|costume|movie|game))`,
  'g',
);
const ROLES = new RegExp(
  `(?:(?:^|[.!?] )|\\b(?:the|teh|that|this|our|el|la|my (?:kid|son|daughter|boy|girl)(?:'?s)?(?: school)?(?:'s)?) )${ADJECTIVES}${ROLE}\\b(?!'s (?!(?:here|in|on|at|up|got|been|having|back|not|a|now|still|blood|bp|labs?|a1c|results?|biopsy|chart|meds?|appt|appointment|scan|mri|x-?ray|heart|knee|hip)\\b)|'? (?:office|department|dept|wife|husband|son|daughter|mom|mother|dad|father|kid|boy|girl|brother|sister|widow)| (?:announc|said|says|wants|declar|propos|election|race|candidate|office|dept|voted|spoke|visited|is (?:speaking|coming|hosting|running|giving)))`,
  'g',
);
/** "the tamale lady", "hay guy", "the mattress commercial guy". */
const TRADE =
  /\b(?:the |that |our |la |el )?((?:tamale|taco|elote|egg|hay|quilt|cookie|cake|cupcake|pie|bread|donut|ice cream|snow cone|popcorn|flower|fish|crab|oyster|shrimp|peach|melon|honey|bee|goat|cat|bird|chicken|llama|balloon|puppet|banjo|fiddle|firewood|scrap metal|junk|tire shop|car wash|gas station|bbq|barbecue|produce|farm stand|jerky|pumpkin|christmas tree|fireworks|mattress(?: commercial)?|tow truck|carnival|karaoke|bingo|piano|tuba|flea market|antique|candle|soap|jam|pecan|boiled peanut|kettle corn|worm|bait|crawfish|marathon|ironman|podcast|reptile|snake|drone|magic|accordion|harmonica|harley|kayak|chess|trivia|rodeo|lottery|poker|bagpipe|yodel|casket|monument|septic|porta potty|gutter|bounce house|petting zoo|snow ?plow|lemonade) (?:lady|guy|man|woman|dude|kid|fella|boy|girl|queen|king))\b/g;
/** "the only guy in town with one arm", "la unica monja". */
const ONLY = new RegExp(
  `\\b(?:the|our|ur|el|la|nuestr[oa]|s) (?:only|ony|one and only|sole|tallest|oldest|youngest|fattest|unic[oa]) (?:[a-z-]{2,14} ){0,2}${PERSON}s? (?:in|on|at|de|del|w|with|who)\\b(?: [a-z]{2,12}){0,3}`,
  'g',
);
/** "my ex's new wife", "my son's principal", "our old landlord": known to whoever knows the writer. */
const ACQUAINTANCE =
  /\b(?:my|our) (?:(?:[a-z]{3,9}'s) )?(?:new |old |former |ex |next door |upstairs |downstairs )?(?:ex(?:'s (?:new )?(?:wife|husband|girlfriend|boyfriend|mom|mother))?|neighbor|neighbour|landlord|landlady|old boss|principal|mail carrier|mailman|barber|hairdresser|pastor|priest|babysitter|nanny|mechanic|super|doorman|roommate|stylist|realtor|3rd grade teacher|kindergarten teacher|(?:son|daughter|kid)'s (?:teacher|coach|principal|best friend|bus driver))\b/g;

/** "the twins' grandma": a place has few of them. "The one by the fish tank, he's wheezing": where somebody is seen. */
const OF_MULTIPLES =
  /\b(?:the|our|those|los|las) (?:other )?(?:twin|triplet|quadruplet|quad)s'? (?:mom|mother|mama|dad|father|grandma|grandpa|nana|aunt|brother|sister)\b/g;
const STANDING =
  /\b(?:the|that) (?:one|lady|guy|kid|man|woman|girl|boy) (?:by|near|under|beside|next to|across from|leaning on) the (?:[a-z]{3,10} )?[a-z]{3,10}(?=,? [^.?!]{0,30}\b(?:he|she|hes|shes|he's|she's|his|her)\b)/g;

/** Whoever is known from somewhere. */
const FAMOUS = new RegExp(
  `${BEGINS}${ADJECTIVES}${PERSON} (?:from|on|in|off) (?:the|those|that|channel|la|el) ?(?:[a-z]{3,12} ){0,2}(?:\\d{1,2}|commercials?|cereal box|poster|magazine|yearbook|tiktok|instagram|youtube|(?:chip |taco |ice cream )?van|food truck|hardware store|feed store|tire shop|barber ?shop|diner|deli|salon|trailer(?: unit| park)?|camper|motor ?home|library|car wash|laundromat|pawn shop|liquor store|donut shop|bowling alley|news desk|rv park|trailer park|carwash|tienda|panaderia|gasolinera|taqueria|billboards?|news|radio|parade|paper|newspaper|viral video|tv|ads?|show|bakery|gas station|corner|exit ramp|flea market|courthouse|plaza|esquina|mercado)\\b`,
  'g',
);

const HINTS = trigger(
  'bloke lad lass lifeguard barber barbero viuda viudo lady ladies guy gentleman gentlemen gent man woman dude fella feller fellow kid kiddo boy girl grandma grandpa granny ' +
    'couple twin twins triplet triplets sister sisters brother brothers sibling siblings teen teenager chick mom mama dad ' +
    'father mother family student baby widow widower nun preacher pastor teacher professor sub driver farmer rancher biker ' +
    'substitute attendant cashier waitress waiter bartender firefighter trooper deputy musician grandparents joven nina nino hombre mujer guera guero muchachita muchachito ' +
    'trucker cowboy vet veteran redhead blonde senora senor senorita muchacho muchacha chavo chava viejito viejita one don',
);
const PARTS = trigger(
  'novicia organist choir choirmaster winner queen king drunk chief marshal superintendent principal guard carrier mailman mail ' +
    'postmaster weatherman weather anchor newsanchor anchorman anchorwoman dj host mascot valedictorian quarterback pitcher ' +
    'bride groom auctioneer undertaker mortician operator lunch driver ringbearer bearer bishop archbishop priest abbot cantor santa ' +
    'queen king celebrity bunny fortune beekeeper falconer taxidermist artist town librarian director major coach judge senator councilman ' +
    'councilwoman alderman captain colonel magician clown mariachi opera substitute sub kindergarten reina alcalde alcaldesa ' +
    'senora cura padrecito organista cartero mayor sheriff viral famous ex neighbor neighbour landlord landlady boss barber hairdresser ' +
    'babysitter nanny mechanic super doorman roommate stylist realtor ' +
    CALLINGS.map((calling) => calling.split(' ').at(-1)).join(' '),
);
/** Prose this long tells stories; its people are not of the place. */
const LONGEST = 700;

/** Every description in a draft that fits one person, surest of overlapping ones. */
export function descriptions(doc: Doc): readonly Description[] {
  const { triggers } = doc;
  if ((triggers & (HINTS | PARTS)) === 0 || doc.lower.length > LONGEST) return [];
  const found: Description[] = [];
  const look = (pattern: RegExp, confidence: number): void =>
    scan(doc, pattern, ({ index, 0: whole }) => {
      found.push({ start: index, end: index + whole.length, confidence });
    });
  if ((triggers & HINTS) !== 0) {
    look(WITH_MARK, 0.62);
    look(WHO, 0.6);
    look(BUSY, 0.6);
    look(APART, 0.56);
    look(ONLY, 0.65);
    look(FAMOUS, 0.62);
    look(WHOSE, 0.62);
    look(OF_MULTIPLES, 0.6);
    look(STANDING, 0.58);
    look(RAISING, 0.6);
    look(DEL, 0.6);
  }
  if ((triggers & (HINTS | PARTS)) !== 0) look(TRADE, 0.6);
  if ((triggers & PARTS) !== 0) {
    look(ROLES, 0.58);
    look(CALLED, 0.58);
    look(ACQUAINTANCE, 0.45);
  }
  return surest(found);
}
