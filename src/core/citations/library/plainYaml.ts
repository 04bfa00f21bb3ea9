/** Whether YAML reads the key without quotation marks as the text it is. */
export function isPlainYaml(key: string): boolean {
  return (
    /^[\p{L}_](?:[\p{L}\p{N}_.+/-]|:(?=[\p{L}\p{N}_]))*$/u.test(key) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(key)
  );
}
