/** Pages that took something away from the browser, wrapped it, or put their own elements in its place. */
import type { Trials } from './trials.ts';

const throwing = (place: string, ...names: string[]): string =>
  `for (const name of ${JSON.stringify(names)}) Object.defineProperty(${place}, name, { get() { throw new DOMException('No', 'SecurityError'); }, set() { throw new DOMException('No', 'SecurityError'); } });`;

/** Names under which our script, or a library in it, might look for something that is not there. */
const named = [
  ...[
    'URL',
    'fetch',
    'customElements',
    'Promise',
    'trustedTypes',
    'navigation',
    'scheduler',
    'ShadyCSS',
    'open-letter',
  ],
  ...['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions', 'litPropertyMetadata', 'litNonce'],
  ...['litHtmlPolyfillSupport', 'litElementPolyfillSupport', 'reactiveElementPolyfillSupport'],
  ...['litElementHydrateSupport', 'process', 'OPEN_LETTER', 'define', 'module', 'exports'],
];

export const oddBrowsers: Trials = {
  'no observers': { script: `delete window.IntersectionObserver; delete window.ResizeObserver;` },
  'observers that are undefined': {
    script: `window.IntersectionObserver = window.ResizeObserver = window.matchMedia = undefined;`,
  },
  'observers of its own': {
    script: `window.IntersectionObserver = class { constructor(run) { this.run = run; } observe(target) { setTimeout(() => this.run([{ target, intersectionRatio: 1 }], this)); } unobserve() {} disconnect() {} };
      window.ResizeObserver = class { constructor(run) { this.run = run; } observe(target) { setTimeout(() => this.run([{ target }], this)); } unobserve() {} disconnect() {} };`,
  },
  'a console with one method': { script: `window.console = { log() {} };` },
  'no crypto, no service worker, no storage': {
    script: `Object.defineProperty(window, 'crypto', { value: undefined });
      Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
      ${throwing('window', 'localStorage', 'sessionStorage', 'indexedDB', 'caches')} ${throwing('document', 'cookie')}`,
  },
  'a visitor without languages': {
    head: `<script>document.documentElement.removeAttribute('lang')</script>`,
    script: `for (const name of ['language', 'languages']) Object.defineProperty(navigator, name, { value: undefined });`,
  },
  'a visitor with no language at all': {
    head: `<script>document.documentElement.removeAttribute('lang')</script>`,
    script: `Object.defineProperty(navigator, 'languages', { value: [] }); Object.defineProperty(navigator, 'language', { value: '' });`,
  },
  'built-in objects that are frozen': {
    script: `for (const one of [Object, Array, Function, String, Number, Boolean, Date, RegExp, Error, Promise, Map, Set, WeakMap, Symbol, Element, HTMLElement, Document, Node, Event, CustomEvent]) { Object.freeze(one.prototype); Object.freeze(one); }
      for (const one of [JSON, Math, Reflect, Intl, history, customElements, console]) Object.freeze(one);`,
  },
  'elements under the names of globals': {
    markup: named.map((name) => `<a id="${name}">${name}</a>`).join(' '),
  },
  'a templating library of the page’s own': {
    script: `window.litHtmlVersions = window.litElementVersions = window.reactiveElementVersions = Object.freeze(['9.9.9']);
      for (const name of ['litHtmlPolyfillSupport', 'litElementPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementHydrateSupport']) window[name] = () => { throw new Error('not for you'); };
      window.ShadyCSS = {};`,
  },
  'elements that are defined by way of the page': {
    script: `const { define, get } = customElements;
      customElements.define = function (name, one, ...more) { return define.call(this, name, one, ...more); };
      customElements.get = function (name) { return get.call(this, name) || undefined; };
      const Real = HTMLElement;
      window.HTMLElement = function () { return Reflect.construct(Real, [], new.target || this.constructor); };
      HTMLElement.prototype = Real.prototype; Real.prototype.constructor = HTMLElement; Object.setPrototypeOf(HTMLElement, Real);`,
  },
  'shadow roots that are closed by force': {
    script: `const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (how) { return attach.call(this, Object.assign({}, how, { mode: 'closed' })); };`,
  },
  'every callback wrapped': {
    script: `const wrap = (run) => typeof run === 'function' ? function () { return run.apply(this, arguments); } : run;
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) { const real = window[name]; window[name] = function (run, ...more) { return real.call(window, wrap(run), ...more); }; }
      const wrappers = new WeakMap(); const { addEventListener: add, removeEventListener: drop } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, run, ...more) { const wrapped = typeof run === 'function' ? wrap(run) : run && run.handleEvent ? (event) => run.handleEvent(event) : run; if (run) wrappers.set(run, wrapped); return add.call(this, type, wrapped, ...more); };
      EventTarget.prototype.removeEventListener = function (type, run, ...more) { return drop.call(this, type, (run && wrappers.get(run)) || run, ...more); };
      for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) { const Real = window[name]; window[name] = function (run, how) { return new Real(wrap(run), how); }; window[name].prototype = Real.prototype; }
      const then = Promise.prototype.then; Promise.prototype.then = function (well, ill) { return then.call(this, wrap(well), wrap(ill)); };`,
  },
  'another element under our name': {
    script: `customElements.define('open-letter', class extends HTMLElement {});`,
    refused: /^warn: open-letter: This page already has another <open-letter>; its own content stays\.$/,
  },
  'an image in the place of the current script': {
    markup: `<img name="currentScript" src="/stolen/v1/open-letter.js" alt="">`,
  },
};
