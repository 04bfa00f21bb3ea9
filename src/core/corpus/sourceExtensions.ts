/** How the names of files that Ibid reads as sources end, in the order people know them. A test holds them to the readers, which are too large for the host to load. */
export const sourceExtensions: readonly string[] = [
  'md',
  'markdown',
  'txt',
  'text',
  'html',
  'htm',
  'xhtml',
  'pdf',
  'docx',
  'docm',
  'epub',
  'vtt',
  'srt',
];
