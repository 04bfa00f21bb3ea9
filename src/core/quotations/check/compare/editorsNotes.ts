/** What editors put in brackets or parentheses that is no word of the source, lower case, as whole contents or as their beginning. English, German, French, Spanish, Italian and Russian. */
const notes = [
  /^sic!?$/,
  /^(?:the |all )?(?:emphas[ie]s|italics|stress)\b.{0,40}$/,
  /^(?:my|our|author['’]s) (?:emphasis|italics|translation|underlining)$/,
  /^(?:translation|trans\.|translated)(?: (?:mine|ours|by .{1,40}|from .{1,40}))?$/,
  /^(?:hervorhebung|herv\.|kursiv)(?:en)?\b.{0,40}$/,
  /^(?:je souligne|nous soulignons|c['’]est (?:moi|nous) qui soulign.{1,10}|souligné (?:par|dans).{0,30}|notre traduction|ma traduction)$/,
  /^(?:énfasis|énfasis (?:añadido|mío|nuestro|del autor)|cursiva.{0,20}|subrayado.{0,20}|traducción (?:propia|mía|nuestra))$/,
  /^(?:corsivo|enfasi) .{1,20}$/,
  /^(?:курсив|выделено|перевод) .{1,30}$/,
  /^так в (?:тексте|оригинале|источнике)$/,
];
const translation = /\btrans(?:lat\p{L}*|\.)|übersetz|traduc|перевод/iu;

/** Whether what stands between brackets is an editor's note, such as `sic` or `emphasis added`. */
export function isEditorsNote(content: string): boolean {
  const plain = content
    .trim()
    .toLowerCase()
    .replace(/^[*_]+|[*_.]+$/g, '')
    .trim();
  return notes.some((note) => note.test(plain));
}

/** Whether an editor's note says that the words are a translation. */
export function saysTranslated(text: string): boolean {
  return [...text.matchAll(/[([]([^()[\]]{1,80})[)\]]/g)].some(
    ([, content = '']) => isEditorsNote(content) && translation.test(content),
  );
}
