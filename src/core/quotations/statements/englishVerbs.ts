import type { VerbForm, VerbKind } from './rules.ts';

/** Reporting verbs of English by what follows them. Gathered from grammars of reported speech and style books of newspapers; ours. */
const say = `say tell add note argue claim warn insist state declare announce write post tweet remark observe admit acknowledge concede stress emphasize emphasise underline underscore
 reiterate caution counter maintain assert allege contend predict estimate suggest disclose confirm affirm testify complain lament boast joke quip muse think believe speculate assure remind
 inform report`;
const that = `agree hope fear expect hint imply indicate signal guess suspect doubt mention point find conclude read show recognize recognise accept worry wonder profess advise insinuate
 intimate clarify specify stipulate provide realize realise understand anticipate foresee calculate judge bemoan regret grumble explain teach preach reply respond continue recall repeat reveal comment
 notify ask answer elaborate forecast swear demonstrate shout yell exclaim begin start reason volunteer venture opine intone whisper mutter murmur sigh retort interject chant sing scream
 snap fume rage vent chide plead narrate recount reflect proclaim`;
const act = `deny reject dismiss urge condemn denounce criticize criticise praise hail welcome accuse blame apologize apologise refuse decline order instruct invite encourage oppose dispute defend
 slam blast mock ridicule decry deplore rebuke thank congratulate endorse appeal call express voice reaffirm quote cite reference promise pledge vow threaten propose recommend demand request
 protest prohibit oblige require summarize summarise outline ban offer object challenge question speak talk`;
const name = `describe term dub label characterize characterise brand deem refer portray depict cast bill tout style liken compare view see consider regard nickname attack`;
/** Ways of speaking, writing and looking: reports only beside a quotation or with "that". */
const manner = `grouse deadpan marvel exult demur crow rejoin enthuse gush rasp drawl bellow growl thunder croak sneer scoff bristle implore riposte gloat cry grumble groan moan mumble stammer stutter chuckle laugh
 smile grin weep sob wail hiss snarl bark roar beam jest crack wisecrack hazard posit postulate theorize theorise hypothesize surmise conjecture infer deduce reckon figure suppose presume assume trust know feel
 sense attest vouch depose aver avow enunciate expound explicate elucidate pronounce decree rule moralize moralise sermonize pontificate philosophize philosophise rhapsodize extol rave coo purr chirp trill pipe
 squeak squeal shriek screech yelp howl whoop holler hoot bawl bray boom trumpet rumble grunt snort huff puff pant gasp wheeze cough choke splutter sputter sniff snivel whimper whine bleat gripe carp kvetch
 fret fuss agonize agonise despair bewail rue forewarn admonish scold reprimand reprove upbraid berate lecture needle tease taunt jeer heckle goad prod press probe query inquire enquire interrogate retaliate
 rebut refute contradict parry deflect dodge hedge equivocate waver relent allow grant own confess confide divulge gossip chat natter prattle ramble dictate recite scribble scrawl pen email text telegraph cable
 blog message caption minute record log chronicle accentuate belabour reassert restate rephrase paraphrase sum recap amplify expand qualify correct joke banter greet toast burst erupt explode interject
 interrupt interpose intervene prompt beseech beg entreat petition pray wish commit undertake guarantee reassure console comfort soothe cheer applaud tut cluck shrug nod wink gesture mouth drone bluster brag
 swagger rant concur assent chorus echo parrot second acquiesce disagree dissent differ decide resolve determine stipulate ponder contemplate meditate ruminate brood reminisce remember close finish end open
 resume proceed persist follow hold gather propound submit venture tender proffer retort chip plump counsel instruct remonstrate expostulate vociferate ejaculate breathe trail falter muddle counsel commiserate sympathise
 sympathize empathise empathize apologise apologize clarify fulminate rail inveigh thank praise run go read exhort`;
/** Verbs that report only with the word that stands here. */
const needs: Readonly<Record<string, string>> = {
  offer: 'to',
  appeal: 'for',
  speak: 'of',
  talk: 'of',
  object: 'to',
};
const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote',
  think: 'thought',
  swear: 'swore',
  hold: 'held',
  find: 'found',
  read: 'read',
  understand: 'understood',
  foresee: 'foresaw',
  speak: 'spoke',
  begin: 'began',
  see: 'saw',
  cast: 'cast',
  sing: 'sang',
  teach: 'taught',
  forecast: 'forecast',
  beg: 'begged',
  ban: 'banned',
  quip: 'quipped',
  chat: 'chatted',
  slam: 'slammed',
  snap: 'snapped',
  plead: 'pleaded',
  refer: 'referred',
  label: 'labelled labeled',
  signal: 'signalled signaled',
  show: 'showed',
  admit: 'admitted',
  regret: 'regretted',
  weep: 'wept',
  know: 'knew',
  feel: 'felt',
  run: 'ran',
  go: 'went',
  beseech: 'beseeched besought',
  burst: 'burst',
  rebut: 'rebutted',
  sum: 'summed',
  pen: 'penned',
  log: 'logged',
  blog: 'blogged',
  nod: 'nodded',
  tut: 'tutted',
  shrug: 'shrugged',
  grin: 'grinned',
  sob: 'sobbed',
  brag: 'bragged',
  demur: 'demurred',
  submit: 'submitted',
  commit: 'committed',
  undertake: 'undertook',
  chip: 'chipped',
  parrot: 'parroted',
};
const doubled =
  /^(?:beg|ban|quip|slam|snap|refer|label|signal|admit|regret|rebut|sum|chat|pen|log|blog|nod|tut|shrug|grin|sob|brag|demur|submit|commit|chip)$/;
/** Forms that are nouns or adjectives as often as verbs. */
const nounLike = new Set(
  `states claims reports charges calls notes comments remarks answers offers demands questions promises threats hopes fears doubts orders requests posts estimates forecasts points holds
 rules finds shows reads views sees cases bills styles brands labels terms quotes cites blasts attacks details outlines objects rages cries talks reasons protests worries guesses starts raises
 found held read saw cast finding reading
 showing rule report view cause state point demand claim charge call comment offer question answer promise fear hope doubt note order warning saying write state ask voice blame praise request protest object order challenge outline quote cite hope point reply forecast estimate post tweet joke boast lament holding speaking talking calling
 starting beginning seeing showed`.split(/\s+/),
);
/** What figures, events and laws do as well as people. */
const ofThings = new Set(
  `suggest indicate imply show demonstrate confirm predict reveal underline underscore stress point require provide reflect signal note oblige ban prohibit estimate offer express oppose challenge repeat read
 report find conclude recall voice outline summarize summarise encourage order demand condemn question promise threaten see view cast compare liken reference hold observe maintain disclose affirm
 assure remind inform signal hint express answer reply respond begin start explain recognize recognise speak talk`.split(
    /\s+/,
  ),
);

const kinds: readonly (readonly [VerbKind, string, false])[] = [
  ['say', say, false],
  ['that', that, false],
  ['act', act, false],
  ['name', name, false],
];
/** Pasts and presents that report with one word after them only, beside a quotation. */
const phrases = `went:on goes:on carried:on carries:on chimed:in chimes:in shot:back shoots:back hit:back hits:back fired:back fires:back blurted:out blurts:out cut:in broke:in burst:out weighed:in piped:up chipped:in butted:in
 pressed:on summed:up continued:on got:out came:back called:out`;

const forms = inflected();

/** The reporting verb that an English word in lower case is a form of. */
export function englishVerb(lower: string): VerbForm | undefined {
  return forms.get(lower);
}

function inflected(): ReadonlyMap<string, VerbForm> {
  const table = new Map<string, VerbForm>();
  const put = (base: string, form: string, kind: VerbKind, what: VerbForm['form'], beside: boolean) => {
    if (!table.has(form))
      table.set(form, {
        kind,
        form: what,
        nounLike: nounLike.has(form),
        ofThings: ofThings.has(base),
        ...(beside ? { beside } : {}),
        ...(needs[base] ? { needs: needs[base] } : {}),
      });
  };
  for (const [kind, list, beside] of [...kinds, ['that', manner, true]] as const)
    for (const base of list.trim().split(/\s+/)) {
      for (const past of (irregular[base] ?? pastOf(base)).split(' ')) put(base, past, kind, 'finite', beside);
      put(base, thirdPerson(base), kind, 'finite', beside);
      put(base, ing(base), kind, 'ing', beside);
      if (kind !== 'name') put(base, base, kind, 'base', beside);
    }
  for (const [form, word] of phrases.split(/\s+/).map((phrase) => phrase.split(':')))
    if (!table.has(form!) || table.get(form!)!.beside)
      table.set(form!, { kind: 'that', form: 'finite', needs: word!, beside: true });
  table.set('put', { kind: 'say', form: 'finite', needs: 'it' });
  table.set('puts', { kind: 'say', form: 'finite', needs: 'it' });
  return table;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
}

function ing(base: string): string {
  if (doubled.test(base)) return `${base}${base.at(-1)}ing`;
  return /[^eo]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
