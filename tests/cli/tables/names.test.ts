import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from './read-table.ts';

const names: Readonly<Record<string, readonly [string | undefined, RegExp]>> = {
  'O’Brien-Berg': ['O’Brien-Berg', /^$/],
  "N'dola Example": ["N'dola Example", /^$/],
  Å: ['Å', /^$/],
  李: ['李', /^$/],
  '#stop Project': ['#stop Project', /^$/],
  '5Rights': ['5Rights', /^$/],
  می‌خواهم: ['می‌خواهم', /^$/],
  ကြွေးကျွေ့: ['ကြွေးကျွေ့', /^$/],
  'Ana\u200B Berg\uFEFF': ['Ana Berg', /Invisible characters were taken out/],
  'Ana\u200D Berg': ['Ana Berg', /Invisible characters/],
  '\u200Fعلي': ['علي', /Invisible characters/],
  'Ana\u202EBerg': [undefined, /invisible control character/],
  'Ana\u0007Berg': [undefined, /invisible control character/],
  'A\u0300\u0301\u0302\u0303\u0304na': [undefined, /marks are heaped/],
  ['x'.repeat(201)]: [undefined, /longer than 200 characters \(line 2\)/],
  ['李'.repeat(200)]: ['李'.repeat(200), /^$/],
  '12345': ['12345', /is only a number/],
  '+47 123 45 678': [undefined, /telephone number in place of a name/],
  '=1+1': ['=1+1', /is a formula/],
  '#REF!': [undefined, /a formula went wrong/],
  'M\uFFFDller': ['M\uFFFDller', /has lost a letter/],
  'MÃ¼ller': ['MÃ¼ller', /wrong encoding/],
  'https://spam.example': [undefined, /web address in place of a name/],
  'ana@river.example': [undefined, /e-mail address/],
  '–': [undefined, /without a name/],
  'n/a': [undefined, /without a name/],
  '\u200B\u200B': [undefined, /without a name|empty/],
  '<b>Ana</b>': ['<b>Ana</b>', /^$/],
};

for (const [name, [shown, told]] of Object.entries(names)) {
  test(`the name ${JSON.stringify(name).slice(0, 40)} is ${shown ? 'published' : 'not published'}`, async (t) => {
    const read = await readTable(t, `type,name\nperson,"${name}"\nperson,Ben Dahl\nperson,Cleo Moe\n`);
    assert.equal(read.entries.length === 3 ? read.entries[0]?.['name'] : undefined, shown);
    const said = [...read.warnings, ...read.told.filter((line) => line.startsWith('Left out'))].join('\n');
    assert.match(said, told);
    assert.match(read.sum, / = 3$/);
  });
}
