import type { LetterDocument } from '../support/composed-letter.ts';
import { accented, darkTheme, lightTheme, redTheme } from './host-page.ts';
import type { Scene, Step } from './scenes.ts';

const wide = { width: 1200, height: 900 };
const phone = { width: 360, height: 740 };
const sidebar = { width: 420, height: 700, column: 280 };

/** @param url where the pictures' own endpoint takes signatures */
export function signScenes(url: string): readonly Scene[] {
  const letter: LetterDocument = { sign: { url, privacy_url: 'https://letter.example.org/privacy' } };
  const fields = [
    { name: 'organization' },
    { name: 'role' },
    { name: 'country', required: true },
    { name: 'union', label: 'Are you in a union?', type: 'select', options: ['Yes', 'No'] },
    { name: 'why', label: 'Why do you sign?', type: 'textarea', public: true },
  ];
  const consents = [
    {
      name: 'updates',
      label: 'Send me news about this letter. I can stop at any time.',
      url: 'https://letter.example.org/news',
    },
  ];
  const asked: LetterDocument = {
    sign: { url, fields, consents },
    authors: [{ name: 'Coalition for Children' }],
  };

  const open: Step = { click: '.sign > .primary' };
  const submit: Step = { click: '.panel form .primary' };
  const typed = (email: string): Step[] => [
    open,
    { type: 'Anna Berg', into: '[name="name"]' },
    { type: email, into: '[name="email"]' },
  ];
  const sent = (email: string): Step[] => [...typed(email), submit];
  const coded = (code: string): Step[] => [
    ...sent('anna@example.org'),
    { until: '[name="code"]' },
    { type: code, into: '[name="code"]' },
    submit,
  ];
  const managed: Step[] = [
    { click: '.manage' },
    { type: 'anna@example.org', into: '[name="manage"]' },
    submit,
    { until: '[name="code"]' },
    { type: '111111', into: '[name="code"]' },
    submit,
    { until: '.own-signature' },
  ];
  const thanks = { until: '.pass-on' };
  const states: Readonly<Record<string, readonly Step[]>> = {
    form: [open],
    organization: [open, { click: '.types label:last-of-type input' }],
    errors: [open, submit, { until: '.errors' }],
    likely: [...typed('anna@gmial.com'), { tabTo: '[name="organization"]' }],
    waiting: [...sent('busy@example.org'), { until: '.time' }],
    refused: [...sent('refused@example.org'), { until: '.progress .fault' }],
    changed: [...sent('changed@example.org'), { until: '.told' }],
    code: [...sent('anna@example.org'), { until: '[name="code"]' }],
    'wrong-code': [...coded('000000'), { until: '[name="code"][aria-invalid]' }],
    thanks: [...coded('111111'), thanks],
    counted: [...coded('222222'), thanks],
    awaiting: [...coded('333333'), thanks],
    begun: [...typed('anna@example.org'), { click: '.close' }],
    manage: [{ click: '.manage' }],
    own: managed,
    withdraw: [...managed, { click: '.own-signature button:first-of-type' }],
  };
  const shared = { letter, theme: lightTheme, picture: 'screen', until: '.sign > .primary' } as const;
  const all = Object.entries(states).flatMap(([state, steps]): Scene[] => [
    { ...shared, name: `sign-${state}-1200`, steps, ...wide },
    { ...shared, name: `sign-${state}-360`, steps, ...phone },
  ]);
  const some = (name: string, look: Partial<Scene>): Scene[] =>
    (['form', 'errors', 'code', 'thanks'] as const).map((state) => ({
      ...shared,
      ...phone,
      steps: states[state] ?? [],
      ...look,
      name: `sign-${state}-${name}`,
    }));
  const forced = { context: { forcedColors: 'active' } } as const;
  return [
    ...all,
    ...some('dark-1200', { theme: darkTheme, ...wide }),
    ...some('dark-360', { theme: darkTheme }),
    ...some('red-360', { theme: redTheme }),
    ...some('ar-1200', { lang: 'ar', ...wide }),
    ...some('ar-360', { lang: 'ar' }),
    ...some('de-360', { lang: 'de' }),
    ...some('de-1200', { lang: 'de', ...wide }),
    ...some('forced-360', forced),
    ...some('forced-1200', { ...forced, ...wide }),
    ...some('280', sidebar),
    { ...shared, ...wide, name: 'sign-asked-1200', letter: asked, steps: [open] },
    {
      ...shared,
      ...phone,
      name: 'sign-asked-360',
      letter: asked,
      steps: [open, { scroll: '[name="consent:updates"]' }],
    },
    { ...shared, ...wide, name: 'sign-accent-1200', theme: accented(darkTheme, '#f4b400'), steps: [open] },
  ];
}
