/** A frame of clinic chat; with `before`, the message it answers. Fewer rows are drawn of each than of frames.ts. */
export interface ChatFrame {
  readonly text: string;
  readonly before?: string;
}

const frames = (texts: string): ChatFrame[] =>
  texts
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', before] = line.split(' <- ');
      return before === undefined ? { text } : { text, before };
    });

/** Left of `<-` stands the answer, right of it the message before. */
export const CHAT_STOP: readonly ChatFrame[] = frames(`
your new (glasses|frames|lenses|contacts|hearing aids|dentures) came in, (come by|swing by|pick them up) (anytime|before 5|tomorrow)
(Rx|script) sent. <med> twice a day x10, take with food
already called it in, <med> at (cvs|walgreens|the walmart by you)
good news, the (lump|spot|mole|mass) was (just a cyst|benign|nothing). (go celebrate|breathe|eat cake)
bad news friend, you (tore it|broke it), full thickness. doc wants to see you (mon|tues|tomorrow)
ur (strep|flu|covid|mono) was (neg|pos), no (football|school|work) for (a week|<num> days)
we can see u (thurs|fri|monday) at <num> for the (numb toes|rash|cough|knee|back pain)
you did (great|amazing) today!! <num> degrees of bend, ice tonight and keep doing the (heel slides|stretches)
its (yeast|bv|a uti|ringworm|shingles), i sent you <med>
yes its (mono|strep|broken|flu), i can see the result, (rest|no sports for a month)
you are <num>cm, go home and come back when the contractions are closer
the <med> i called in will stop it in a day or two
they approved <num> days of (residential|rehab|therapy) for you, pack light
bring a driver and wear loose sleeves, we are putting the (port|line) on the left
your insurance (denied|kicked back|approved) the (chair|pump|shots|cpap), i am appealing
your balance for the (crown|cleaning|stitches|visit) is $<amount>, do you want to split it
you get your (cast|stitches|staples|braces) off (wednesday|friday) at <time>
ldl <mrn> is not a score to be proud of, your printout is on my desk
your sugar was <num>4 when you left, please pick up the phone
your labs: vit d <num>, b12 1<num>8, so you are not crazy you are just empty
do not take the <med> tonight, we gave you dye
(Your|Ur) (kid|son|daughter|baby)'s (fever|rash|ear|test) is (better|back|worse), come get (him|her)
did you ever finish the (cologuard|stool cards|antibiotics) we mailed you in (may|june)
(su|tu) (azúcar|presión|cultivo|ultrasonido) (salió|estaba) (alta|mal|positivo|bien), (venga|ven) mañana
ya llegaron sus lentes, el saldo es de $<amount>
la biopsia salió (limpia|benigna|bien), puede estar tranquila
<room> is on the floor again, holding (her|his) hip
when you get a sec <room>'s (cath|foley|drain|iv) (has not drained|is leaking|blew|came out)
bed <num> (slid out of the chair|is climbing out|is blue|will not wake up|wants to leave ama)
<num>-1 NPO for (EGD|cath|surgery), <num>-2 is not
tri <num> wants to leave, platelets <num>, someone talk to (him|her)
code (blue|stroke|brown) <room>
can i get help with <room>, (she|he) is (combative|stuck|bleeding through)
(dinner|lunch) tray for <num> should be (renal|diabetic|pureed)
who is in room <num>, says (she|he) was bit by a (snake|dog|spider)
(baby|bassinet) in <room> has a spell every feed
<room> (sats|pressure|gas|trop) <num>, (rt|md|rapid) called
hall <num> huddle: <num>1 new (colostomy|trach), <num>3 (pain|fall risk), <num>4 going home
chair <num> is (cramping|hypotensive|crashing), give (saline|200)
the lady from (channel 5|the bakery show|the viral video) is upstairs with <cond>
our only (resident|patient) who (fought in korea|is a hundred and two|rode in the rodeo) is not swallowing anymore
the family with the (quadruplets|triplets), one of the boys has <cond>
that (retired astronaut|lottery winner|weatherman|bluegrass singer) is up here with <cond>
the (preacher|judge|councilman|fire chief)'s (girl|boy|mother|brother) (odd|overdosed|is in detox|came in with a black eye)
the man whose (dog bit our mailman|barn burned down) has the bad (prostate|liver) number
only guy in town with one (arm|leg) just lost circulation in the other
that (teacher|barber|mailman|crossing guard) (is in preop|got wheeled in), (heart attack|hip|stroke)
is that <first> from (spin class|zumba|accounting|8th grade|tinder|church) in (the waiting room|our lobby|preop|triage)
dont look but <first> from (zumba|school|work) is in our waiting room
guess who (just checked in|walked into the methadone clinic|is on our schedule). <first> <last>
<first> <last> is not on our panel anymore, moved to (the concierge lady|another clinic)
has <first> <last> been to see us since (may|we went electronic|the move)
<first> has been coming to group since (spring|june), proud of (him|her)
did <first> <last> transfer (her|his) care to us or the other office
<first> is my 2pm, kill me
what is <first> <last> doing in the (ortho|ob|psych|oncology) waiting room
they are asking for proof <first> <last> is engaged in services, do you have attendance
(Put|Add) <first> <last> on the cancel list for (the decompression|a crown|the knee)
<first> (bit|hit|kicked) the (aide|tech|nurse) again, (dr <last> wants him|someone get me) (sedated|the nitrous schedule)
<first> (pulled|yanked) (his|her) (ng|iv|foley|trach) (again|out), day <num>
<last>s (filter|line|drain|pump) clotted again
<last> foley day <num>, cvl day <num>, pls justify or pull
<first> (quit breathing|passed out|is seizing|is choking) at the (altar|game|bus stop|store)
<first> says (he|she) (dropped|lost|flushed) (his|her) (adderall|norco|oxy|pills) again
<first> took <num>0 ml and only spit up once
baby <first> (passed|failed) the hearing screen on the left
someone tell <first> (he|she) cannot (drive|fly|lift) after that (retina|stent|fusion|surgery)
tell <first> the doctor wants that (screw|stent|pin|tube) out before (deer season|the wedding)
<first> lost the (baby|leg|eye|toe)
<first> (is manic|is using|stopped eating|stopped taking the meds|is cutting) again
<first>'s ex says (he|she) tried to hurt (himself|herself) and is on a hold
<first> got (his|her) hand in the (baler|saw|mower|fryer), heading your way
told <first> to come straight from work, (flashes and a curtain|numb arm|crushing chest) is not a tomorrow thing
had to tell <first> no driving till the field test is repeated
(TUTTLE|<last>) HAS (VRE|MRSA|CDIFF|COVID), GOWN UP
<last>: (t 38.9|hr 130|k 6.1|lactate 4), cx drawn, (zosyn|vanc) hung
late list: <last> - inj knee / <last> - a1c <num>.1 / <last> - rf <med>
rounds: <last> esrd k 5.4, <last> tkr pod <num>, <last> going home
<first> <last> owes $<amount> and wants <num> months no interest
<payer> kicked back <first> <last>, they want the (97110|90837|J0585) split
did <first> from the (tire shop|bakery) ever pay on that (vasectomy|crown|root canal)
<initials> in the vent row went to IR for a (g-tube|line), back by two
last name is <last>, (L|O|K) as in (lima|oscar), (she|he) is having (pee|knee|chest) pain
<first>. with an i. (hep c|hiv|clap) positive, say nothing
la (güera|comadre) <sfirst> (ya parió|está internada|recayó), me dijo su hermana
<sfirst> (vino|vino sola), tiene <num> semanas y nadie sabe en su casa
<sfirst> se cayó (del techo|en el baño) y no mueve (el brazo|las piernas)
doña <sfirst> ya camina con su cadera nueva
oye urge, el niño de <sfirst> se tomó el cloro
dile a <sfirst> que (el médico quiere operarlo|no puede manejar|ya están sus resultados)
shes (intubated|in labor|refusing|in the unit|on a hold) <- how is <first> <last> doing
they had to (cut it off|take it out|open her up) <- what happened with mr <last>
he has to lose (60|40) before they will do the hip <- did <first> see the surgeon
she signed herself out before the second bag <- is mrs <last> still on your list
ate half a cracker and cried <- did <first> eat anything today
neg!! <- any word on <first>s test
same side, higher up <- where is <last>'s pain now
(yes|yep) and they found a second spot <- did you hear about <first> <last>
recheck at 6, gave 40 <- what did you do about <last>'s potassium
room's all set, (she|he) comes up at 3 <- is <first> <last> coming to us
(no|nope), she switched to the (other|eastside) clinic <- is <first> <last> still our patient
<mrn> <- whats the mrn for <last>
<dob> <- need <first>'s dob for the requisition
<phone>, wife picks up <- do you have a number for mr <last>, his cath got moved
<address>, second trailer <- where does <first> live, the o2 delivery is lost
<first> <last> <- who was the pt with the <cond>
<first> <last> <- who no showed the 2pm echo
<memberid>, group is blank <- insurance id for <last>?
`);

export const CHAT_PASS: readonly ChatFrame[] = frames(`
do you (scan|culture|treat) first or wait for the (gram stain|troponin|result)
oldest patient i ever had on <med> was <age>
had a (guy|lady|kid) once who swallowed a (denture|battery|quarter), xray was wild
<num>F, <cond>, trop <num>, would you cath or wait
68 yo hates surgery, <cond>, watch or send?
hold <med> <num>h pre op, tape that to your monitors
<med> weekly, <lab> twice a week, wrong tube? use light green
medicare wants the overnight ox for home (bipap|o2), write it down somewhere
41010 is the (frenotomy|biopsy), 41115 is the excision, coder tip of the day
prior auths for <med> now want you to fail the biosimilar first, every plan
<payer> is bouncing everything with a modifier 25 this week, anyone else
heard anywhere from $<amount> to $4,000 for (tubes|a crown|lasik), make them put it in writing
the plan pays half on (major work|implants) after a year's wait, its how they are written
(precert|auth) for <proc>: they want (three documented infections|six weeks of pt) first
does the portal let you (refill|reschedule) yet or is it still broken
tb reads 48 to 72 hrs, never place on (thursdays|a friday)
flu shot clinic sat 9-1, no appt, tell your neighbors
post <proc> <lab> up at 48h then drifting down is expected
if a kid has a swollen jaw and a fever we dont wait, thats the rule
how do you explain <med> to people, i say it is like (birth control|a seatbelt)
as a rule we stop <med> <num> days before <proc>
quiz: what is the antidote for <med>
what do yall keep in the (ob bag|code cart|crash cart|travel kit)
who else is going to the <cond> (talk|webinar|dinner) <date>
i can't (talk about|say) who is or isn't up here, call (the nurse line|the front desk)
put it in the chart please, not here
calling you, don't text it
take that to epic chat, not facebook
not on here. call me
the (auditor|surveyor|state) is checking who opened which chart, stay out of ones that are not yours
mislabels this week: <num>. pizza if we hit zero, thats from <first>
she's precepting at the (east|west) campus until the 14th, then nights
<first> transferred from (eastside|the float pool), starts (monday|the 3rd), be nice
new (locum|hire|scribe) is (dr <last>|<first>), starts monday in peds
<first> moved to (MRI|billing|days), who does the (discs|claims) now
shoutout to <first> in billing for finding the missing $<amount>
ya she no showed again, thats 3 interviews this week
she's stuck on the bridge and clocks in at 1
nah she switched to the other clinic, they pay 3 more an hour
can <first> swap my (tues|friday), my kid has a (recital|game)
dr <last>'s kid has a recital so clinic is cancelled friday
bed <num> is a rental, goes back to the company monday, strip the mattress
<room> conference room at three for the (cake|meeting|inservice)
<room> toilet clogged, <num>2 tv remote dead, tickets are in
stat lightbulb for <room>, bring the tall ladder
call light in <room> is busted, maintenance says tuesday
ir board: rm1 down, rm2 block 9-12, anesthesia on tues only
the narc count is off by two, can you recount with me
block time released <date>, who wants it
who has the keys to the (sample closet|med room), <first> left with them
suite <room> got our doordash again
mail for suite <num> is in our box
the oxygen vendor needs (the code in box 3|a new form), every single time
our fax is <phone>, ask for <first>
courier comes at four, have the box sealed
transplant intake line is only staffed till 10
walk-ins 8 to 10, bring the shot record and a parent's id
chart audit is due <date>, ten charts each
who keeps labeling the fridge in comic sans
<first> got neutered and two teeth pulled, meds are in the baggie with (his|her) name
ultrasound says (four|five|six) pups, maybe one hiding
the vet says <first> needs a titer before we fly, for a beagle
<first> the (clinic turtle|office fish|school hamster|therapy dog) passed (his|her) checkup
client says <first> (cat) saw another vet, t4 was <num>
chart K9-<num>, beagle, phenobarb level due
(our|my) (horse|goat|mare|cow) had (colic|mastitis|twins) last night, vet came at 2
she's pregnant in real life so they hide it with coats
he cheats with the surgeon and the surgeon gets the brain tumor, i skipped ahead
she's pregnant by the evil twin, no one saw it coming
had to turn it off when (rue|the brother|the mom) relapsed
that episode where the doctor overdoses in the elevator, no thank you
we are watching the one with the meth dad friday, bring tissues
the (ravens|jets|lakers|tigers) (offense|bullpen|defense) is comatose, somebody defibrillate them
<last> tore his acl and there goes my fantasy team
<first> <last> is out six weeks with a hamstring, says espn
this (car|printer|laptop) needs viagra to get up the hill
nothing, brain dead. no pulse. the hard drive i mean
i almost died laughing at your costume
that sauce is going to raise my cholesterol just looking at it, send more
the museum has her actual back brace in a case
my (c-section|knee surgery|wisdom teeth) was new year's eve, true story
covid positive this am, need someone for my rooms
got my own panel done at a different clinic so nobody here sticks me
doctor told me no lifting for a month, slipped disc, so who has my (lifts|moving boxes)
my blood pressure after that meeting omg
took my <med> and now i cannot drive, can you get me
tell (oma|grandma|aunt) <first> we said hi and hope (she is|he is) less tired
praying for <first> and the family
get well soon <first>, the (office|choir|team) is not the same
sorry to hear about your loss <first>
hope the little one's cold is better, see you sunday
<first> left (his|her) lunchbox in my office, the (blue|purple) one
the bus driver found <first>'s boot, tell (his|her) mother
<first>'s teacher wants to talk at three in room <num>
<first> <last> jr, not sr, sr is the one that cheats
you would love <first> <last>, (she|he) teaches (math|ag|art), single, has a tractor
not anymore, she moved to her daughter's and sold the mower <- does <first> still mow lawns
she would rather hear it in person, they gave the job to somebody else <- did you tell <first>
<mrn> <- whats the wifi password
acct <mrn> <- our comcast account number?
<num>204 then pound <- whats the gate code
<phone> <- do you have the pizza place number
<dob>, and i want the aisle <- need your birthday for the flight
<address>, use the side door <- where is the shower
<first> <last> <- who painted your kitchen
<first> <last> <- who won the raffle
at 5 <- what time does the game start
yes it came back <- did the printer come back from repair
positive! i got the job <- any news from the interview
negative, they are sold out <- did you get tickets
he's fine, just grounded for a week <- what happened with <first>
she scored twice <- how did <first> do in the game
every 8 hours with food <- how often can you take <med> in general
24 hours fever free <- whats the rule for going back to daycare
yes ma'am newborn to 18 <- do you see kids
no, they only do medicare <- does that clinic take <payer>
la perra tuvo (cinco|cuatro) cachorros, ¿quién quiere?
se me ponchó la llanta, llego tarde
en la telenovela se murió el doctor, qué coraje
¿quién trae las llaves del cuarto de medicamentos?
eso es mito, comer piña no adelanta el parto
si le truena la quijada pregúntele a su dentista, no es para asustarse
hoy nos auditan, nadie abra charts que no son suyos
me dio un infarto cuando vi el recibo de la luz
`);
