/** What makes a difference an error: a negation, a number or a name that is not the source's. */
export type Weight = 'negation' | 'number' | 'name';

/** English, German, French, Spanish, Italian and Russian; folded for quoting, lower case. */
const negations = wordSet(
  'not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely unless ' +
    'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder ' +
    'ne pas jamais aucun aucune personne rien sans ni non ' +
    'nunca jamás nadie nada ningún ninguno ninguna sin tampoco ' +
    'mai nessuno nessuna niente nulla senza né ' +
    'не нет ни никогда никто ничего без нельзя никакой никакая никаких',
);
const numbers = wordSet(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty ' +
    'sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third thirds quarter quarters ' +
    'first second fourth fifth sixth seventh eighth ninth tenth once twice double triple both ' +
    'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend million millionen milliarde milliarden ' +
    'dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn vierzig fünfzig sechzig siebzig achtzig neunzig halb halbe halben hälfte drittel viertel doppelt beide beiden dutzend ' +
    'deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent cents mille millions milliard milliards ' +
    'treize quatorze quinze dizaine douzaine centaines milliers moitié tiers quart quarts deuxième troisième ' +
    'dos tres cuatro cinco seis siete ocho nueve diez veinte treinta cien ciento mil millón millones ' +
    'trece catorce quince cincuenta mitad tercio tercios cuarto cuartos doble docena ambos ambas ' +
    'due tre quattro cinque sei sette otto nove dieci venti cento mila milione milioni miliardo miliardi ' +
    'cinquanta metà terzo quarto doppio dozzina entrambi entrambe ' +
    'один одна два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок сто тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиардов',
);

export function isNegation(lower: string): boolean {
  return negations.has(lower) || /n't$/.test(lower);
}

export function isNumber(lower: string): boolean {
  return /\p{N}/u.test(lower) || numbers.has(lower);
}

/** A number without the marks that part its thousands; other words as they are. */
export function withoutThousands(lower: string): string {
  return /^\d{1,3}(?:,\d{3})+$/.test(lower) ? lower.replaceAll(',', '') : lower;
}

/** Whether a word of running text is written as a name: a capital where no sentence begins, or several. Not for German, whose nouns all are. */
export function isWrittenAsName(word: string, opensSentence: boolean): boolean {
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return true;
  return !opensSentence && /^\p{Lu}\p{L}/u.test(word) && !/^I'/.test(word);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
