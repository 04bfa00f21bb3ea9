/** A query for everything that an actor says. */
export function quotationsQuery({ name }: { readonly name: string }): string {
  return `speaker:"${name.replaceAll('"', '')}" `;
}
