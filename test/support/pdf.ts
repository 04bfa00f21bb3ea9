/** Words at a place on a page; the origin is the lower left corner, in points. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** In points; 10 without it. */
  readonly size?: number;
}

export interface PdfParts {
  readonly pages: readonly (readonly PlacedText[])[];
  /** The `/Nums` of the page labels, such as `0 << /S /r >> 2 << /S /D >>`. */
  readonly labels?: string;
  /** Entries of the information dictionary, such as `/Title (The River)`. */
  readonly info?: string;
  readonly xmp?: string;
  /** The dictionary of the font, in place of Helvetica's; texts are its codes then, a byte a letter. */
  readonly font?: string;
  /** Asks for a password nobody has. */
  readonly encrypted?: boolean;
}

/** A font of a character collection of Adobe's that is not embedded, for `PdfParts.font`. */
export function cidFont(encoding: string, collection: string): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song
    /CIDSystemInfo << /Registry (Adobe) /Ordering (${collection}) /Supplement 2 >> >>] >>`;
}

/** A PDF with one font (Helvetica, WinAnsi), for tests. Text is in the Latin-1 range. */
export function pdfOf({ pages, labels, info = '', xmp, font, encrypted }: PdfParts): Uint8Array {
  const objects: string[] = [];
  const add = (content: string) => objects.push(content);
  const firstPage = 4;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  const xmpNumber = firstPage + 2 * pages.length;
  add(
    `<< /Type /Catalog /Pages 2 0 R ${labels ? `/PageLabels << /Nums [${labels}] >>` : ''} ${xmp ? `/Metadata ${xmpNumber} 0 R` : ''} >>`,
  );
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(font ?? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [index, texts] of pages.entries()) {
    const contents = firstPage + 2 * index + 1;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contents} 0 R >>`,
    );
    add(streamOf(texts.map(shown).join('\n')));
  }
  if (xmp) add(streamOf(xmp, '/Type /Metadata /Subtype /XML'));
  const infoNumber = add(`<< ${info} >>`);
  const secret = '00'.repeat(32);
  const encryptNumber = encrypted ? add(`<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`) : 0;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((content, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = encrypted ? `/Encrypt ${encryptNumber} 0 R /ID [<00> <00>]` : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${infoNumber} 0 R ${encrypt} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function streamOf(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function shown({ x, y, text, size = 10 }: PlacedText): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}

/** Lines one below the other, 12 points apart, beginning at `y`. */
export function linesAt(x: number, y: number, lines: readonly string[], size?: number): PlacedText[] {
  return lines.map((text, index) => ({ x, y: y - 12 * index, text, ...(size ? { size } : {}) }));
}
