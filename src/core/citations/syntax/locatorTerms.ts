import type { LocatorLabel } from '../citation.ts';

/** The terms of one language: each label's are tried in the order of the table. */
export type LocatorTerms = readonly LabelTerms[];

export interface LabelTerms {
  readonly label: LocatorLabel;
  /** What is written before one place and before several. */
  readonly one: string;
  readonly many: string;
  /** Everything that is read, in lower case. */
  readonly forms: readonly string[];
}

/**
 * Per label: what is written before one place, before several (`=` for the same), then what else is read. The terms are those of the CSL locales
 * (https://github.com/citation-style-language/locales), since Pandoc reads no others. A label that is missing has the English terms; timestamps have
 * no term in any language.
 */
const tables: Readonly<Record<string, Readonly<Partial<Record<LocatorLabel, string>>>>> = {
  en: {
    page: 'p./pp./page/pages',
    paragraph: 'para./paras./paragraph/paragraphs/¶/¶¶',
    section: 'sec./secs./section/sections/§/§§',
    chapter: 'chap./chaps./chapter/chapters',
    folio: 'fol./fols./folio/folios',
    line: 'l./ll./line/lines',
    column: 'col./cols./column/columns',
    figure: 'fig./figs./figure/figures',
    verse: 'v./vv./verse/verses',
    volume: 'vol./vols./volume/volumes',
    book: 'bk./bks./book/books',
    part: 'pt./pts./part/parts',
    issue: 'no./nos./number/numbers',
    note: 'n./nn./note/notes',
    opus: 'op./opp./opus/opera',
    'sub-verbo': 's.v./s.vv./sub verbo/sub verbis',
    table: 'tbl./tbls./table/tables',
    article: 'art./arts./article/articles',
    canon: 'c./cc./canon/canons',
    appendix: 'app./apps./appendix/appendices',
    equation: 'eq./eqs./equation/equations',
    rule: 'r./rr./rule/rules',
  },
  de: {
    page: 'S./=/Seite/Seiten',
    paragraph: 'Abs./=/Absatz/Absätze/¶/¶¶',
    section: 'Abschn./=/Abschnitt/Abschnitte/§/§§',
    chapter: 'Kap./=/Kapitel',
    folio: 'Fol./=/Blatt/Blätter',
    line: 'Z./=/Zeile/Zeilen',
    column: 'Sp./=/Spalte/Spalten',
    figure: 'Abb./=/Abbildung/Abbildungen',
    verse: 'V./=/Vers/Verse',
    volume: 'Bd./Bde./Band/Bände',
    book: 'B./=/Buch/Bücher',
    part: 'Teil/Teile',
    issue: 'Nr./=/Nummer/Nummern',
    note: 'Anm./=/Anmerkung/Anmerkungen',
    opus: 'op./=/Opus/Opera',
    'sub-verbo': 'sub verbo/sub verbis/s. v./s. vv.',
  },
  fr: {
    page: 'p./=/page/pages',
    paragraph: 'paragr./=/paragraphe/paragraphes/§',
    section: 'sect./=/section/sections/§',
    chapter: 'chap./=/chapitre/chapitres',
    folio: 'folio/folios/fᵒ/fᵒˢ',
    line: 'l./=/ligne/lignes',
    column: 'col./=/colonne/colonnes',
    figure: 'fig./=/figure/figures',
    verse: 'v./=/verset/versets',
    volume: 'vol./=/volume/volumes',
    book: 'liv./=/livre/livres',
    part: 'part./=/partie/parties',
    issue: 'numéro/numéros/nᵒ/nᵒˢ',
    note: 'n./=/note/notes',
    opus: 'op./=/opus',
    'sub-verbo': 'sub verbo/sub verbis/s. v./s. vv.',
    table: 'tab./=/tableau/tableaux',
    article: 'art./=/article/articles',
    appendix: 'append./=/appendice/appendices',
    equation: 'eq./=/équation/équations',
    rule: 'règle/règles',
  },
  es: {
    page: 'p./pp./página/páginas',
    paragraph: 'párr./=/párrafo/párrafos/§',
    section: 'sec./=/sección/secciones/§',
    chapter: 'cap./=/capítulo/capítulos',
    folio: 'f./=/folio/folios',
    line: 'l./=/línea/líneas',
    column: 'col./=/columna/columnas',
    figure: 'fig./=/figura/figuras',
    verse: 'v./vv./verso/versos',
    volume: 'vol./vols./volumen/volúmenes',
    book: 'lib./=/libro/libros',
    part: 'pt./=/parte/partes',
    issue: 'número/números/n.º',
    note: 'n./=/nota/notas',
    opus: 'op./=/opus/opera',
    'sub-verbo': 'sub voce/sub vocibus/s. v./s. vv.',
  },
  ru: {
    page: 'с./сс./страница/страницы',
    paragraph: 'п./пп./параграф/параграфы/¶/¶¶',
    section: 'разд./=/раздел/разделы/§/§§',
    chapter: 'гл./=/глава/главы',
    folio: 'л./лл./лист/листы',
    line: 'строка/строки/стр.',
    column: 'стб./=/столбец/столбцы',
    figure: 'рис./=/рисунок/рисунки',
    verse: 'ст./=/стих/стихи',
    volume: 'т./тт./том/тома',
    book: 'кн./=/книга/книги',
    part: 'ч./чч./часть/части',
    issue: 'вып./=/выпуск/выпуски',
    note: 'прим./=/примечание/примечания',
    opus: 'соч./=/сочинение/сочинения',
    'sub-verbo': 'см./=/смотри',
  },
  it: {
    page: 'p./pp./pagina/pagine',
    paragraph: 'par./=/paragrafo/paragrafi/¶/¶¶',
    section: 'sez./=/sezione/sezioni/§/§§',
    chapter: 'cap./capp./capitolo/capitoli',
    folio: 'fgl./=/foglio/fogli',
    line: 'riga/righe/r.',
    column: 'col./=/colonna/colonne',
    figure: 'fig./=/figura/figure',
    verse: 'v./vv./verso/versi',
    volume: 'vol./voll./volume/volumi',
    book: 'lib./=/libro/libri',
    part: 'pt./=/parte/parti',
    issue: 'fasc./=/fascicolo/fascicoli',
    note: 'n./=/nota/note',
    opus: 'op./=/opera/opere',
    table: 'tab./=/tavola/tavole',
    article: 'art./=/articolo/articoli',
    canon: 'canone/canoni',
    appendix: 'app./=/appendice/appendici',
    equation: 'eq./=/equazione/equazioni',
    rule: 'regola/regole',
  },
  pt: {
    page: 'p./=/pp./página/páginas',
    paragraph: 'parágrafo/parágrafos/parag./par./¶/¶¶',
    section: 'seção/seções/secção/secções/seç./sec./§/§§',
    chapter: 'cap./=/capítulo/capítulos',
    folio: 'f./=/folio/folios/fólio/fólios',
    line: 'l./=/linha/linhas',
    column: 'col./=/coluna/colunas',
    figure: 'fig./=/figura/figuras',
    verse: 'verso/versos/versículo/versículos/v./vv.',
    volume: 'vol./vols./volume/volumes',
    book: 'liv./=/livro/livros',
    part: 'pt./=/parte/partes',
    issue: 'número/números/nº/n.º',
    note: 'n./=/nota/notas',
    opus: 'op./=/opus/opera',
    article: 'art./arts./artigo/artigos',
    appendix: 'app./apps./apêndice/apêndices',
    equation: 'eq./eqs./equação/equações',
    rule: 'r./rr./regra/regras',
  },
  nl: {
    page: "p./pp./pagina/pagina's",
    paragraph: 'par./=/paragraaf/paragrafen/¶/¶¶',
    section: 'sec./=/sectie/secties/§/§§',
    chapter: 'hfdst./=/hoofdstuk/hoofdstukken',
    folio: "f./=/folio/folio's",
    line: 'l./=/regel/regels',
    column: 'col./=/column/columns',
    figure: 'fig./=/figuur/figuren',
    verse: 'v./vv./vers/versen',
    volume: 'vol./vols./volume/volumes',
    book: 'bk./=/boek/boeken',
    part: 'deel/delen',
    issue: 'nr./=/nummer/nummers',
    note: 'n./=/aantekening/aantekeningen',
    opus: 'op./=/opus/opera',
  },
};

/** The locator terms of a document whose language is `locale` (`de`, `pt-BR`); English ones when it has none or one that is not in the table. */
export function locatorTerms(locale: string | undefined): LocatorTerms {
  const language = locale?.toLowerCase().split(/[-_]/)[0] ?? 'en';
  const own = Object.hasOwn(tables, language) ? tables[language]! : {};
  const merged = { ...own, ...Object.fromEntries(Object.entries(tables.en!).filter(([label]) => !(label in own))) };
  return Object.entries(merged).map(([label, terms]) => {
    const [one = '', many = '', ...others] = terms.split('/');
    const plural = many === '=' ? one : many;
    return {
      label: label as LocatorLabel,
      one,
      many: plural,
      forms: [one, plural, ...others].map((form) => form.toLowerCase()),
    };
  });
}
