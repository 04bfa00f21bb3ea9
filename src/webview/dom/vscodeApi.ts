/** What VS Code gives the script of a webview. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  /** Can be called once in the life of a page. */
  function acquireVsCodeApi(): VsCodeApi;
}
