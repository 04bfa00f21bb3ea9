/** What the markup at `at` stands for and where it ends; `undefined` for a character that is itself. */
export type TokenReader = (
  text: string,
  at: number,
  end: number,
) => { readonly plain: string; readonly end: number } | undefined;
