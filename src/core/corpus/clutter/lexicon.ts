import { foldWord } from '../../text/fold.ts';

/** Lines that stand alone on pages and are never evidence, folded, without end punctuation. Collected from the furniture of news and institute sites. */
const navigationLines = `
share|share this|share this article|share on facebook|share on twitter|share on x|tweet|print|print this page|email|email this|copy link|save|bookmark|listen|listen to this article
subscribe|subscribe now|sign up|sign up for our newsletter|newsletter|log in|login|register|donate|support us|follow us|follow us on|contact|contact us|about|about us|home|menu|search|close|skip to content|skip to main content|back to top|top
advertisement|sponsored|sponsored content|continue reading|read more|read also|see also|more|load more|show more|view all|comments|leave a comment|tags|topics|previous|next|previous article|next article|share on|sections|sign in|breaking news|top stories|story continues below|article continues below|continues after advertisement|staff and agencies|our correspondent|unsubscribe|view in browser|view this email in your browser|listen to this story|gift this article|download pdf|cite this article|view gallery|open gallery|view slideshow|view photos|view comments|opinion|op-ed
teilen|drucken|anzeige|weiterlesen|mehr|newsletter abonnieren|partager|imprimer|publicite|lire la suite|compartir|imprimir|поделиться|печать|реклама|подписаться|читать далее|udostępnij|drukuj|reklama|condividi|stampa|pubblicità|kommentare geschlossen|comments closed|comments are closed|commentaires fermés|schreibe einen kommentar|leave a reply|laisser un commentaire|deja un comentario
`;

/** Lines after which only links to other pages follow. */
const tailLines = `
what to read next|read next|also read|read also|related|related articles|related stories|related content|related topics|more on this story|more from|recommended|recommended reading|you may also like|you might also like|most read|most popular|latest news|further reading|lesen sie auch|mehr zum thema|das konnte sie auch interessieren|a lire aussi|lire aussi|sur le meme sujet|читайте также|по теме|lea tambien|te puede interesar|related coverage|auch interessant|das könnte dich auch interessieren|das thema könnte dich auch interessieren|mehr zu diesem thema|weitere artikel|zobacz również|zobacz też|czytaj też|czytaj także|czytaj również|leggi anche|lees ook|leia também|läs också
`;

const noticeLines = `
privacy overview|disclaimer|privacy policy|privacy|cookie policy|cookie notice|cookie settings|cookies|we use cookies|terms of use|terms of service|terms and conditions|legal notice|impressum|datenschutz|mentions legales|politique de confidentialite|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|wszelkie prawa zastrzeżone|tutti i diritti riservati|все права защищены
`;

function lines(table: string): ReadonlySet<string> {
  return new Set(
    table
      .split(/[|\n]/)
      .map((line) => foldWord(line.trim()))
      .filter((line) => line !== ''),
  );
}

export const navigation = lines(navigationLines);
export const tail = lines(tailLines);
export const notices = lines(noticeLines);

/** Words a consent or copyright notice is made of; one alone proves nothing. */
export const noticeWords =
  /\b(?:cookies?|browser|consent|gdpr|privacy policy|your (?:experience|preferences|data)|our (?:website|site|team|partners|newsletter)|this (?:website|site) uses|all rights reserved|unsubscribe|datenschutz\w*|einwilligung|confidentialite)\b/gi;

/** What a note on an author says they are. */
export const occupations =
  /\b(?:fellow|director|professor|lecturer|author|journalist|correspondent|reporter|editor|columnist|analyst|researcher|graduate|scholar|historian|economist|expert|co-?founder|associate|contributor|writer|chair|dean|president of|specialist)\b/i;

/** The word before an author's name. */
export const bylineWord = /^(?:(?:written |posted |reported )?by|von|par|por|di|door|автор|текст)\b[\s:.,|–—-]*/iu;

/** Before a credit at the end of a caption a sentence ends, or a dash stands. */
const beforeCredit = String.raw`(?:[.!?]["”’»]?(?:\s+|(?=[([]))|\s[-–—|/]\s*)[([]?`;
const afterCredit = String.raw`[)\]]?\.?$`;

/** The words and news agencies by which pictures are credited, at the end of a caption. */
export const creditEnd = new RegExp(
  String.raw`(?:${beforeCredit}|\.)(?:photo|image|picture|foto|photograph|credits?|créditos?|courtesy|фото)\b(?:[^.]|\.{2,3}|\.(?=\p{L})|(?<=\b\p{L})\.){0,60}${afterCredit}|${beforeCredit}(?:(?:source|quelle)\s*:[^.]{1,60}|reuters|associated press|getty(?: images)?|agence france-presse|itar-tass|shutterstock|bloomberg|xinhua|wikimedia commons|flickr|риа новости)${afterCredit}`,
  'iu',
);

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
  /^[([]?(?:photo(?:graph)?s?|images?|pictures?|fotos?|caption|фото|bild|titelbild|beitragsbild|crédits? photos?|zdjęci[ea]|fot\.)(?: credit)?\s*(?::|by\b|courtesy\b)/iu;

/** What people did who are credited beside a text: `Words: Jane Doe`, `Reporting by Jane Doe`. */
export const creditedWork =
  /^(?:words|text|story|written|interview|pictures?|photos?|photographs?|photography|images?|illustrations?|graphics|video|research|(?:additional )?reporting|editing|editors?|edited|translation|translated)(?:\s+by\s*:?|\s*[:–—])\s+/i;
