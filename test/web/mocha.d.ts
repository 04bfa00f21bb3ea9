/** What is used of mocha's build for browsers. */
interface BrowserMocha {
  setup(options: object): void;
  run(ended: () => void): import('mocha').Runner;
}
