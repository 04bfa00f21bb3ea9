/** `report.pdf` has its record in `report.pdf.yaml`. */
export function sidecarOf(uri: string): string {
  return `${uri}.yaml`;
}

/** The last part of a URI as people read it. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
