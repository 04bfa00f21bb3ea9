/** The file formats a sheet is exported to. */
export const sheetFormats = ['markdown', 'html', 'csv', 'docx'] as const;

export type SheetFormat = (typeof sheetFormats)[number];

/** The extension of a file of the format, with its dot. */
export function extensionOf(format: SheetFormat): string {
  return format === 'markdown' ? '.md' : `.${format}`;
}
