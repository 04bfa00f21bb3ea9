/** Stands in for a package that checks JSON against schemas: nothing of it is used. */
export class Ajv {}

export default function addFormats(): void {}
