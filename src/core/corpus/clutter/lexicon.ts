/** Words a consent or copyright notice is made of; one alone proves nothing. */
export const noticeWords =
  /\b(?:cookies?|browser|consent|gdpr|privacy policy|your (?:experience|preferences|data)|our (?:website|site|team|partners|newsletter)|this (?:website|site) uses|all rights reserved|unsubscribe|datenschutz\w*|einwilligung|confidentialite)\b/gi;

/** What a note on an author says they are. */
export const occupations =
  /\b(?:fellow|director|professor|lecturer|author|journalist|correspondent|reporter|editor|columnist|analyst|researcher|graduate|scholar|historian|economist|expert|co-?founder|associate|contributor|writer|chair|dean|president of|specialist|scientist|\w+ologist|physicist|lawyer|attorney|novelist|poet|photographer|diplomat|ambassador)\b/i;

/** The word before an author's name. */
export const bylineWord =
  /^(?:(?:written |posted |reported |story |text )?by|von|par|por|di|door|av|автор(?:ы)?|текст|подготовил[аи]?|بقلم|كتبت?|(?:本报|特约)?(?:记者|作者)|撰文|文)(?!\p{L})[\s:：.,|/–—-]*/iu;

/** Before a credit at the end of a caption a sentence ends, or a dash stands. */
const beforeCredit = String.raw`(?:[.!?]["”’»]?(?:\s+|(?=[([]))|\s[-–—|/]\s*)[([]?`;
const afterCredit = String.raw`[)\]]?\.?$`;

/** The words and news agencies by which pictures are credited, at the end of a caption. */
export const creditEnd = new RegExp(
  String.raw`(?:${beforeCredit}|\.)(?:photo|image|picture|foto|photograph|credits?|créditos?|courtesy|фото)(?!\p{L})(?:[^.]|\.{2,3}|\.(?=\p{L})|(?<=\b\p{L})\.){0,60}${afterCredit}|${beforeCredit}(?:(?:source|quelle)\s*:[^.]{1,60}|reuters|associated press|getty(?: images)?|agence france-presse|itar-tass|shutterstock|bloomberg|xinhua|wikimedia commons|flickr|риа новости|архивное фото|рейтер|الفرنسية|رويترز|أسوشيتد برس|الأناضول|أ ف ب)${afterCredit}|(?:摄|攝|供图|供圖|撮影|图\/\S{2,12})[)）]?$`,
  'iu',
);

/** Whose the picture is, behind the sign, at the end of its caption. */
export const signedCreditEnd = /\S\s?©\s?(?:\d{4}\s)?(?:[\p{Lu}\p{Lo}]|dpa)[^.!?©]{1,60}[)\]]?\.?$/u;

/** The name of a photographer in capitals at the end of a caption that is set in small letters: its last 200 UTF-16 code units are enough. */
export const capitalCreditEnd =
  /\p{Ll}{3}[\p{L}\p{N} ]*[.!?]["”’»]?\s(\p{Lu}[\p{Lu}'’.-]+(?:[ /,\u00a0]+(?:[«"“(]\s?)?[\p{Lu}'’.-]+(?:\s?[»"”)])?){1,8})$/u;

/** "Jane Doe/Agency" at the end of a caption: small letters would make it any word with a slash. */
export const namedCreditEnd = new RegExp(
  String.raw`${beforeCredit}(?:\p{Lu}[\p{L}.'’-]*\s){0,3}?[\p{L}.'’ -]{0,40}\/\s?\p{Lu}[\p{L} .]{1,30}${afterCredit}`,
  'u',
);

/** The letters of an agency at the end of a caption; at the end of longer text they are the signature of its author. */
export const shortCreditEnd = new RegExp(
  String.raw`${beforeCredit}(?:\p{Lu}{2,6}(?:[-/]\p{Lu}{2,6})?|dpa|тасс)${afterCredit}`,
  'u',
);

export const creditStart =
  /^[([]?(?:photo(?:graph)?s?|images?|pictures?|fotos?|caption|фото|bild|titelbild|beitragsbild|crédits? photos?|zdjęci[ea]|fot\.|صورة|图|圖)(?: credit)?\s*(?:[:：]|by\b|courtesy\b)|^(?:image|photo|picture|video) (?:source|caption|credit)s?[,:]|^صورة (?:من |ل|أرشيف)/iu;

/** A figure or table with its number, as it is captioned. */
export const figureStart =
  /^(?:figures?|fig\.|tables?|charts?|graphs?|exhibit|abbildung|abb\.|tabelle|tab\.|grafik|tableau|figura|gráfico|tabla|tabela|рис\.|рисунок|таблица|شكل|جدول|图|圖|表)\s?\d{1,3}(?:[.-]\d{1,3})?\s?[.:：|–—-]\s?\S/iu;

/** What people did who are credited beside a text: `Words: Jane Doe`, `Reporting by Jane Doe`. */
export const creditedWork =
  /^(?:(?:words|text|story|written|interview|pictures?|photos?|photographs?|photography|images?|illustrations?|graphics|video|research|(?:additional )?reporting|editing|editors?|edited|translation|translated)(?:\s+by\s*[:：]?|\s*[:：–—])|(?:fotos?|bilder|redaktion|übersetzung|protokoll|gespräch|texte|traduction|texto|fotografía|edición|traducción|testo|фото|редактор|перевод|(?:责任)?编辑|責任編輯|责编|校对|审核|摄影|تحرير|تصوير|ترجمة)\s*[:：–—]|(?:propos recueillis par|беседовал[аи]?|записал[аи]?)\s*[:：–—]?)\s*(?=\p{Lu}|\p{Lo})/iu;

/** Who had it first: `Source: Jane's Weekly`. */
export const sourceLine =
  /^[([（]?(?:sources?|quellen?|fuentes?|fonti?|źródł[oa]|источники?|джерело|bron|kaynak|المصدر|来源|來源|出典|출처)\s*[:：]\s*(?=\S)/iu;

/** A sentence that begins so tells of what was named before it. */
export const pronoun =
  /^["“„«]?(?:i|he|she|it|we|they|you|this|that|these|those|there|ich|er|sie|es|wir|ihr|je|j['’]|il|elle|on|nous|vous|ils|elles|yo|él|ella|nosotros|ellos|я|он|она|оно|мы|вы|они)(?!\p{L})/iu;

/** Words no person is called by, in lines that are written as names are. */
export const noName =
  /(?<!\p{L})(?:room|house of|centers?|centres?|street|institutes?|institutions?|press|news|office|department|ministry|university|college|council|committee|commission|agency|agencies|times|journal|magazine|reviews?|reports?|research|summary|introduction|abstract|overview|takeaways|findings|contents|conclusions?|policy|analysis|opinion|editorial|staff|desk|team|board|bureau|foundation|association|group|network|service|limited|ltd|inc|llc|gmbh|verlag|redaktion|rédaction|redacción|zeitung|agentur|institut|stiftung|ministerium|united|national|international|redazione|редакция|institución|interview|gespräch|fotos?|photos?|video|text|texte|homepage|website|blog|podcast|newsletter|subscribe|read|share|more|about|our|your)(?!\p{L})/iu;
