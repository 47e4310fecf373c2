/** What the libraries of earlier years do to a page's built-in objects, in forms of our own. */
import type { Trials } from './trials.ts';

/** Defines what a library would assign, so that it shows up in loops as well. */
const extras = (...places: string[]): string =>
  places
    .map((place) => `${place}.each = ${place}.extend = ${place}.toArray = function () { return this; };`)
    .join('\n');

export const oldLibraries: Trials = {
  'Array.from as a plain copy': {
    script: `Array.from = (x) => { const n = (x && x.length) || 0, a = []; for (let i = 0; i < n; i++) a.push(x[i]); return a; };`,
  },
  'Array.from that takes a text for one thing': {
    script: `Array.from = (x) => x == null ? [] : typeof x === 'object' && 'length' in x ? [].slice.call(x) : [x];`,
  },
  'toJSON on everything': {
    script: `Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };
      for (const one of [Object, String, Number, Date]) one.prototype.toJSON = function () { return String(this); };`,
  },
  'JSON.stringify that gives nothing': { script: `JSON.stringify = () => undefined;` },
  'extras that loops see': {
    script: extras(
      'Object.prototype',
      'Array.prototype',
      'Function.prototype',
      'String.prototype',
      'Number.prototype',
      'Element.prototype',
    ),
  },
  'methods of arrays in old forms': {
    script: `const array = Array.prototype;
      array.each = function (each) { for (let i = 0; i < this.length; i++) each(this[i], i); return this; };
      array.forEach = array.each;
      array.map = array.collect = function (turn, self) { const out = []; this.each((one, i) => out.push(turn.call(self, one, i))); return out; };
      array.filter = array.select = function (holds, self) { const out = []; this.each((one, i) => { if (holds.call(self, one, i)) out.push(one); }); return out; };
      array.find = array.detect = function (holds) { for (let i = 0; i < this.length; i++) if (holds(this[i], i)) return this[i]; };
      array.includes = array.include = function (wanted) { return this.some((one) => one == wanted); };
      array.some = array.any = function (holds) { for (let i = 0; i < this.length; i++) if (holds(this[i], i)) return true; return false; };
      array.every = array.all = function (holds) { return !this.some((one, i) => !holds(one, i)); };
      array.indexOf = function (wanted) { for (let i = 0; i < this.length; i++) if (this[i] === wanted) return i; return -1; };
      array.reverse = function (inPlace) { const out = []; this.each((one) => out.unshift(one)); if (inPlace !== false) this.splice(0, this.length, ...out); return inPlace === false ? out : this; };
      array.flat = array.flatten = function () { const out = []; this.each((one) => Array.isArray(one) ? out.push(...one.flat()) : out.push(one)); return out; };
      array.entries = array.toArray = array.clone = function () { return [...this]; };
      array.findIndex = function (holds) { for (let i = 0; i < this.length; i++) if (holds(this[i], i)) return i; return -1; };`,
  },
  'methods of texts in old forms': {
    script: `const text = String.prototype;
      text.trim = text.strip = function () { return this.replace(/^\\s+/, '').replace(/\\s+$/, ''); };
      text.includes = text.include = text.contains = function (part, between) { return between ? (between + this + between).indexOf(between + part + between) > -1 : this.indexOf(part) > -1; };
      text.startsWith = function (part) { return this.lastIndexOf(part, 0) === 0; };
      text.endsWith = function (part) { const at = this.length - part.length; return at >= 0 && this.indexOf(part, at) === at; };
      text.repeat = function (n) { return new Array(n + 1).join(this); };
      const replace = text.replace;
      text.replace = function (what, by) { return replace.call(this, what, typeof by === 'function' ? (...found) => by.apply(this, found) : by); };`,
  },
  'methods of objects in old forms': {
    script: `Object.keys = (of) => { const out = []; for (const key in of) if (Object.prototype.hasOwnProperty.call(of, key)) out.push(key); return out; };
      Object.values = (of) => Object.keys(of).map((key) => of[key]);
      Object.entries = (of) => Object.keys(of).map((key) => [key, of[key]]);
      Object.assign = Object.extend = (to, ...from) => { for (const one of from) for (const key in one) to[key] = one[key]; return to; };
      Object.create = (from, more) => { function Made() {} Made.prototype = from; const made = new Made(); if (more) Object.defineProperties(made, more); return made; };
      Function.prototype.bind = function (self, given) { const run = this; return function (...more) { return run.apply(self, given === undefined ? more : [].concat(given, more)); }; };`,
  },
  'a Promise of its own': {
    script: `window.Promise = class Later {
        constructor(start) {
          this.state = 0; this.waiting = [];
          const settle = (state) => (value) => { if (this.state) return; this.state = state; this.value = value; this.waiting.splice(0).forEach((run) => setTimeout(run)); };
          const resolve = (value) => value && typeof value.then === 'function' ? value.then(resolve, settle(2)) : settle(1)(value);
          try { start(resolve, settle(2)); } catch (error) { settle(2)(error); }
        }
        then(well, ill) {
          return new Later((resolve, reject) => {
            const run = () => { const act = this.state === 1 ? well : ill; try { if (act) resolve(act(this.value)); else (this.state === 1 ? resolve : reject)(this.value); } catch (error) { reject(error); } };
            if (this.state) setTimeout(run); else this.waiting.push(run);
          });
        }
        static resolve(value) { return new Later((resolve) => resolve(value)); }
        static reject(error) { return new Later((_, reject) => reject(error)); }
        static race(all) { return new Later((resolve, reject) => all.forEach((one) => Later.resolve(one).then(resolve, reject))); }
        static all(all) { return new Later((resolve, reject) => { const out = []; let left = all.length; if (!left) resolve(out); all.forEach((one, i) => Later.resolve(one).then((value) => { out[i] = value; if (!--left) resolve(out); }, reject)); }); }
      };`,
  },
  'a fetch by an older kind of request': {
    script: `window.fetch = (url, { method = 'GET' } = {}) => new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open(method, url);
        request.onload = () => resolve({ ok: request.status < 300, status: request.status, headers: { get: (name) => request.getResponseHeader(name) }, text: async () => request.responseText });
        request.onerror = () => reject(new TypeError('no answer'));
        request.send();
      });`,
  },
  'a fetch that gives thenables': {
    script: `const ask = window.fetch; window.fetch = (...given) => { const answer = ask(...given); return { then: (well, ill) => answer.then(well, ill) }; };`,
  },
  'a fetch that looks at every answer': {
    script: `const ask = window.fetch; window.fetch = async function (...given) { const answer = await ask.apply(this, given); const copy = answer.clone(); await copy.text(); return new Response(answer.body, answer); };`,
  },
  'a URL made of a link': {
    script: `window.URL = function (address, base) {
        const page = document.implementation.createHTMLDocument(''); const root = page.createElement('base'); root.href = base || location.href; page.head.append(root);
        const link = page.createElement('a'); link.href = address;
        if (!link.protocol || link.protocol === ':') throw new TypeError('no address');
        return link;
      };`,
  },
  'collections of its own': {
    script: `window.Map = class Pairs {
        constructor(from) { this.list = []; if (from) for (const [key, value] of from) this.set(key, value); }
        at(key) { return this.list.findIndex(([one]) => Object.is(one, key)); }
        get size() { return this.list.length; }
        has(key) { return this.at(key) >= 0; }
        get(key) { const pair = this.list[this.at(key)]; return pair && pair[1]; }
        set(key, value) { const at = this.at(key); if (at < 0) this.list.push([key, value]); else this.list[at][1] = value; return this; }
        delete(key) { const at = this.at(key); if (at >= 0) this.list.splice(at, 1); return at >= 0; }
        clear() { this.list = []; }
        forEach(run) { for (const [key, value] of [...this.list]) run(value, key, this); }
        keys() { return this.list.map(([key]) => key)[Symbol.iterator](); }
        values() { return this.list.map(([, value]) => value)[Symbol.iterator](); }
        entries() { return this[Symbol.iterator](); }
        [Symbol.iterator]() { return this.list.map((pair) => [...pair])[Symbol.iterator](); }
      };
      window.WeakMap = class extends Map {};
      window.Set = class Heap {
        constructor(from) { this.map = new Map(); if (from) for (const one of from) this.add(one); }
        get size() { return this.map.size; }
        has(one) { return this.map.has(one); }
        add(one) { this.map.set(one, one); return this; }
        delete(one) { return this.map.delete(one); }
        clear() { this.map.clear(); }
        forEach(run) { this.map.forEach(run); }
        values() { return this.map.keys(); }
        keys() { return this.map.keys(); }
        [Symbol.iterator]() { return this.map.keys(); }
      };
      window.WeakSet = class extends Set {};`,
  },
  'symbols made of texts': {
    script: `const real = window.Symbol; let count = 0;
      window.Symbol = function (name) { return '@@' + name + count++; };
      for (const key of Object.getOwnPropertyNames(real)) if (typeof real[key] === 'symbol') window.Symbol[key] = real[key];
      window.Symbol.prototype = real.prototype;
      window.Symbol.for = (name) => '@@' + name;`,
    leaves: ['window.@@open-letter'],
  },
  'elements with methods of another library': {
    script: `const { append, remove, closest, matches, replaceWith } = Element.prototype;
      Element.prototype.append = function (...nodes) { for (const node of nodes) this.appendChild(typeof node === 'object' ? node : document.createTextNode(node)); return this; };
      Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); return this; };
      Element.prototype.closest = function (path) { let at = this; while (at && !at.matches(path)) at = at.parentElement; return at || undefined; };
      Element.prototype.matches = Element.prototype.match = function (path) { return matches.call(this, path); };
      for (const name of ['show', 'hide', 'update', 'select', 'clone', 'insert', 'replace', 'visible', 'src', 'partner', 'text', 'letter']) Element.prototype[name] = function () { return this; };`,
  },
};
