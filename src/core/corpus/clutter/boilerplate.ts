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
  /^contacts?\s*:[^.!?]*?(?:@\w|\+\d{2}|\d{3,4}[-. ]\d{4}(?=[,;]|$))/i,
  /^(?:enter|type) your e-?mail\b|^your e-?mail address will not be published\b|^opt in to\b/i,
  /^(?:regístrate|inscríbete|suscríbete) (?:gratis|para|a|ahora)(?!\p{L})|^si (?:ya )?tienes cuenta(?!\p{L})/iu,
  /^(?:\S+\s+){0,7}(?:réservée?s? (?:à nos|aux) abonnés|(?:reserviert|nur|exklusiv) für abonnenten)[\s.!]*$/iu,
  /^si (?:está interesado|quiere|desea|usted) .{0,40}(?:licenciar|reproducir) (?:est[ea]|nuestros?|los) (?:contenidos?|artículos?|noticias?)|^se adhiere a los criterios de the\b/iu,
  /^(?:вы )?(?:нашли|заметили) (?:ошибку|опечатку)(?: (?:в|на) \S+)?\s?(?:\?|$)/iu,
  /(?:ошибк|опечатк|помилк|выделите|виділіть|^(?:please )?select (?:the|a|it)\b).{0,80}(?:нажмите|натисніть|press)\s.{0,20}ctrl\s?\+\s?enter/iu,
  /^(?:haben sie einen fehler (?:\S+ ){0,3}|fehler )(?:gefunden|entdeckt)\s?(?:$|\?.{0,40}(?:$|meld|schreib|mail|redaktion|hinweis))/iu,
  // What pages say of themselves.
  /^an official website of\b|^official websites use\b|^secure \S{1,12} websites use\b/i,
  /^dieser (?:artikel|text|beitrag) (?:(?:ist|wurde) (?:zuerst|zunächst|ursprünglich|am \d{1,2}\.|in der|in|im|auf) [^,]{0,60}(?:erschienen|veröffentlicht)|erschien (?:zuerst|zunächst|ursprünglich) (?:auf|bei|in|im|am) [^,]{1,60})\.?$/iu,
  /^cet article (?:est paru|a été publié|a été modifié) (?:(?:initialement|d['’]abord|une première fois) )?(?:dans|sur|le \d)[^,;]{1,80}$/iu,
  /^(?:este artículo|esta noticia) (?:fue|ha sido) (?:publicad|actualizad)[oa] (?:(?:originalmente|por primera vez) )?(?:en|el \d)[^,;]{1,80}$/iu,
  /^(?:редакция|издание|(?:редакция|администрация) (?:сайта|портала|издания|газеты|журнала|форума|ресурса)) не нес[её]т ответственност/iu,
  /^сетевое издание .{0,100}зарегистрирован|^(?:мнени[ея]|позици[яи]) (?:автор(?:а|ов)|редакции)(?: \S+){0,3} не (?:\S+ )?совпада/iu,
  /^[(（【]?(?:免责声明|版权声明|版權聲明|未经(?:授权|许可|允许)|本文(?:来源|转自|仅代表)|声明[:：](?:本|凡|以上|转载|文章|未经)|转载请注明|著作権|無断転載)/u,
  // What machines print.
  /^\(?continue[ds] (?:on|from) (?:page|p\.)/i,
  /^click to (?:share|email|print|copy)\b|\(opens in (?:a )?new (?:window|tab)\)$|^(?:like )?loading(?:\.{3}|…)$/i,
  /^this entry was posted (?:in|on|by)\b|\bbookmark the permalink\.?$|^(?:a )?blog at wordpress|^(?:proudly )?powered by \S+(?: \S+){0,3}\.?$/i,
  /^(?:permalink|permalien|kurz-?url|short ?link|url)\s*:?\s+https?:\/\/\S+$/i,
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
  return (
    /^[-–—|\s]*(?:(?:page|seite|p\.|стр\.)\s*)?\d{1,4}[-–—|\s]*$/iu.test(text) ||
    /^page (?:[ivxlc]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\.?$/i.test(text)
  );
}

/** A note of the clerk in brackets: `[The meeting opened at 14:00]`. */
export function isStageDirection(text: string): boolean {
  return (
    /^\[[^[\]]{3,150}\]\.?$/.test(text) ||
    /^\((?:laughter|laughs|applause|cross-?talk|inaudible|pause|beifall|heiterkeit|gelächter|rires|applaudissements|risas|aplausos|смех|аплодисменты)[^()]{0,30}\)\.?$/iu.test(
      text,
    ) ||
    /^end\s+\d{1,2}:\d{2}\s?[ap]\.?m\.?(?: \p{Lu}{2,4})?\.?$/iu.test(text) ||
    /^(?:meeting|sitting|session) (?:closed|adjourned|suspended|opened)\b.{0,20}\d{1,2}[:.]\d{2}\.?$/i.test(text)
  );
}
