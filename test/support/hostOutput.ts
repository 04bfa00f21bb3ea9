/** What the host tests print begins with this, to be told from what VS Code itself prints. */
export const mark = '| ';
