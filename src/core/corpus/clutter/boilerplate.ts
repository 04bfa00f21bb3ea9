/** Longer paragraphs say more than these phrases; in UTF-16 code units. */
const longest = 400;

const notes: readonly RegExp[] = [
  // Editors on the text.
  /^(?:correction|clarification|editor['’]s note|berichtigung|korrektur|anm\. d\. red\.|rectificatif|corrección|исправление)s?\b[^.]{0,20}[:—–]/iu,
  /^(?:this|the) (?:article|story|interview|post|piece|conversation|transcript|page|report) (?:was|has been) (?:\w+ ){0,2}(?:amended|updated|edited|corrected|condensed|republished|changed|translated)\b/i,
  /^(?:the )?(?:views|opinions)(?: and opinions)? expressed\b.*\b(?:authors?|not necessarily|do not)\b/i,
  /^(?:no (?:potential )?conflicts? of interest|the authors? declares? (?:no|that)\b.*\b(?:conflicts?|competing) )/i,
  /^key ?words?\s*:/i,
  /^our standards:/i,
  // What is asked of the reader.
  /^(?:for (?:further|more|additional) information,? (?:please )?(?:contact|visit|call|email)|(?:press|media|pressekontakt|contact presse)(?: contacts?| enquiries| inquiries)?\s*:)/i,
  /^(?:please )?(?:follow|join|like|find) (?:us|(?:the |our )?\S+(?: \S+){0,3}) on (?:twitter|x|facebook|instagram|telegram|youtube|linkedin|whatsapp|threads|mastodon|bluesky|medium)\b/i,
  /^(?:подпи(?:сывайтесь|шитесь) на|folgen sie uns|suivez-nous|abonnez-vous|síguenos|seguici)(?=[\s.,!]|$)/iu,
  /^if you (?:liked|enjoyed|like|enjoy|value) (?:this|our|what)\b/i,
  /^(?:sign up|subscribe) (?:for|to) (?:our|the|my)\b/i,
  /^never miss (?:a story|a post|an update|the latest)\b/i,
  /^(?:this|the) (?:post|article|page|site) (?:may )?contains? (?:affiliate|references to products)\b/i,
  /^suggested citation\b/i,
  // What machines print.
  /\bakismet\b.{0,60}\bspam\b/i,
  /^(?:materiał chroniony prawem autorskim|tous droits réservés|alle rechte vorbehalten)(?=[\s.,]|$)/iu,
  /^you are visitor (?:number|no)\b/i,
  /^this page has been (?:visited|viewed|accessed) [\d,.]+ times\b/i,
  /\bposts:\s*[\d,.]+\b.{0,40}\bjoined:/i,
];

/** A sentence that pages add to any text: corrections, disclaimers, contacts, calls to follow and support, counters. */
export function isBoilerplate(text: string): boolean {
  return text.length <= longest && notes.some((note) => note.test(text));
}

/** A line that is nothing but the number of a page, as in text taken out of a PDF. */
export function isPageNumberLine(text: string): boolean {
  return /^[-–—|\s]*(?:(?:page|seite|p\.|стр\.)\s*)?\d{1,4}[-–—|\s]*$/iu.test(text);
}

/** A note of the clerk in brackets: `[The meeting opened at 14:00]`. */
export function isStageDirection(text: string): boolean {
  return (
    /^\[[^[\]]{3,150}\]\.?$/.test(text) ||
    /^(?:meeting|sitting|session) (?:closed|adjourned|suspended|opened)\b.{0,20}\d{1,2}[:.]\d{2}\.?$/i.test(text)
  );
}
