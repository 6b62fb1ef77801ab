/**
 * Given names that are made of two syllables of a small inventory: Korean and Chinese as they are romanized, Hmong as it
 * is written in the United States. No list holds all pairs; a word of no list that is such a pair is a name.
 * Source: collated for this project from common knowledge.
 */
const INVENTORIES: readonly ReadonlySet<string>[] = [
  // Korean: Revised Romanization and the spellings of passports.
  new Set(
    (
      'a ae ah bae baek bin bo bok bom bong bum byung byeong byul chae chan chang cheol chul chun da dae ' +
      'dam deok do dong doo duk eon eui eul eum eun gang geon geum geun gi gil goo gu gun gwan gwang gyeong ' +
      'gyu ha hae han haneul hee heon ho hong hoon hun hwa hwan hwi hye hyeok hyeon hyo hyuk hyun hyung il ' +
      'in ja jae je jeong jeung ji jin jong joo joon ju jun jung ki kook kuk kwang kyeong kyu kyun kyung mi ' +
      'min mo moo moon mu mun myeong myung na nam nuri ok pil ra rae ram ran ri rim rin ryeong sang se seo ' +
      'seok seol seon seong seul seung shi shik shin si sik so sol soo sook su suk sul sun sung tae ui uk ' +
      'un woo woong wook won yang ye yeol yeon yeong yeop yi yong yoo yoon young yu yul yun'
    ).split(' '),
  ),
  // Chinese: the syllables of Pinyin that names use.
  new Set(
    (
      'ai an ang ao ba bai ban bang bao bei ben bi bian biao bin bing bo bu cai can cang cao chang chao ' +
      'chen cheng chi chong chu chuan chun cong cui da dan dao deng di ding dong du duan dun en fa fan fang ' +
      'fei fen feng fu gang gao ge gong gu guang gui guo hai han hang hao he heng hong hou hu hua huai huan ' +
      'huang hui huo ji jia jian jiang jiao jie jin jing jiu ju juan jue jun kai kang ke kong kun lan lang ' +
      'lei li lian liang lin ling liu long lou lu luan lun luo lv mai man mao mei meng mi mian miao min ' +
      'ming mo mu na nan ni nian ning nuo pan pang pei peng ping pu qi qian qiang qiao qin qing qiong qiu ' +
      'qu quan que ran ren rong ru rui ruo san sen shan shang shao shen sheng shi shou shu shuai shuang ' +
      'shui shun si song su sui tai tan tang tao teng tian ting tong tu wan wang wei wen wu xi xia xian ' +
      'xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yong you yu yuan ' +
      'yue yun ze zeng zhan zhang zhao zhe zhen zheng zhi zhong zhou zhu zhuang zhuo zi zong zu'
    ).split(' '),
  ),
  // Hmong.
  new Set(
    (
      'pa paj mai maiv kao gao nkauj ka kab bao may pang nou npauj see xee yee kia chia tou toua cheng chue ' +
      'fue kou koua leng lue meng nhia nao neng pao seng teng thao tong vang wang xeng yeng yia zong choua ' +
      'chee dee der houa ia lee lia ly mee sheng shoua song yer ying youa zoua feng ger peng long chai houe ' +
      'xai xang tsua ntxhi hli ntsuab mos dao blia phoua doua ge bee soua kong chong fong xue yang xiong ' +
      'moua vue her lor lo cha zeng kaying thong vong pheng chou khou sao say sue zer zang ma plia nplias'
    ).split(' '),
  ),
];
const SHORTEST = 5;
const LONGEST = 12;
const LONGEST_SYLLABLE = 7;

/** The last word asked for: a word is looked at several times in a row. */
let asked = '';
let answer = false;

/** Whether an unlisted word is two syllables of one inventory: "seoyeon", "xiaowei", "maichoua". */
export function twoSyllables(lower: string): boolean {
  if (lower.length < SHORTEST || lower.length > LONGEST) return false;
  if (lower === asked) return answer;
  asked = lower;
  answer = splits(lower);
  return answer;
}

function splits(lower: string): boolean {
  const longest = Math.min(LONGEST_SYLLABLE, lower.length - 1);
  for (let cut = Math.max(1, lower.length - LONGEST_SYLLABLE); cut <= longest; cut++) {
    const first = lower.slice(0, cut);
    for (const inventory of INVENTORIES)
      if (inventory.has(first) && inventory.has(lower.slice(cut))) return true;
  }
  return false;
}

/** Whether two parts of a hyphenated word are syllables of one inventory: "Seo-yeon", "Mai-Choua"; never one doubled. */
export function hyphenatedSyllables(first: string, second: string): boolean {
  if (first === second || first.length + second.length < SHORTEST - 1) return false;
  return INVENTORIES.some((inventory) => inventory.has(first) && inventory.has(second));
}
