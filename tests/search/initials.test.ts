import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialsOf } from '../../src/search/initials.ts';

/** The letters that lead into these names, each with the name it leads to. */
function leads(language: string, names: readonly string[]): string[] {
  const sorted = names.toSorted(new Intl.Collator(language).compare);
  const nameAt = (place: number): string => sorted[place] ?? '';
  return initialsOf(language, { from: 0, to: sorted.length, nameAt }).map(
    ({ label, place }) => `${label} ${nameAt(place)}`,
  );
}

describe('the letters that lead into a list', () => {
  const cases: readonly (readonly [language: string, names: string, letters: string])[] = [
    ['en', 'Ann Bob Élan Liz Łukasz Øystein Zoe', 'A Ann, B Bob, E Élan, L Liz, O Øystein, Z Zoe'],
    ['en', 'Ægir Anna ʻIolani Þór', 'A Ægir, I ʻIolani, Þ Þór'],
    ['de', 'Ägir Anna Öst Oskar Ulf Ümit', 'A Ägir, O Oskar, U Ulf'],
    ['sv', 'Åsa Ärla Öst Anna Zeta', 'A Anna, Z Zeta, Å Åsa, Ä Ärla, Ö Öst'],
    ['da', 'Åse Ærø Østrup Anna Zeta', 'A Anna, Z Zeta, Æ Ærø, Ø Østrup, Å Åse'],
    ['cs', 'Hus Chalupa chrt Ivan Cyril Černý', 'C Cyril, Č Černý, H Hus, Ch Chalupa, I Ivan'],
    ['hu', 'Csaba Cili SZABÓ Sándor Édes Elek', 'C Cili, Cs Csaba, E Édes, S Sándor, Sz SZABÓ'],
    ['hr', 'Luka Ljubo Dora Džemal Đuro', 'D Dora, Dž Džemal, Đ Đuro, L Luka, Lj Ljubo'],
    ['es', 'Nora Ñandú Luis Llorente', 'L Llorente, N Nora, Ñ Ñandú'],
    ['tr', 'Irmak ilker İnci Çelik Cem', 'C Cem, Ç Çelik, I Irmak, İ ilker'],
    ['el', 'Άννα Γιώργος Ώρα', 'Α Άννα, Γ Γιώργος, Ω Ώρα'],
    ['ru', 'Ёлкин Еремей Иван Йод', 'Е Ёлкин, И Иван, Й Йод'],
    ['uk', 'Їжак Іван Йосип Ґалаґан Гнат', 'Г Гнат, Ґ Ґалаґан, І Іван, Ї Їжак, Й Йосип'],
    ['ar', 'آدم إبراهيم أحمد محمد', 'ا آدم, م محمد'],
    ['fa', 'آرش امیر کاوه گیتی یاس', 'آ آرش, ا امیر, ک کاوه, گ گیتی, ی یاس'],
    ['he', 'אבי תמר', 'א אבי, ת תמר'],
    ['ja', 'アンナ がんばる さくら', 'あ アンナ, か がんばる, さ さくら'],
    ['ko', '김철수 까치 박새 이수', '가 김철수, 바 박새, 아 이수'],
    ['zh', '陈七 李四 王五 赵六', 'C 陈七, L 李四, W 王五, Z 赵六'],
  ];
  for (const [language, names, letters] of cases) {
    it(`are those of its language: ${language}: ${letters}`, () => {
      assert.equal(leads(language, names.split(' ')).join(', '), letters);
    });
  }

  it('are one, from first to last, for a script that few names are written in', () => {
    const names = ['Anna', 'Zoe', 'Ωρα', 'Ελένη', 'Борис', 'Яна', 'თამარ', 'محمد', '김', 'さくら', '山田'];
    assert.deepEqual(leads('en', names), [
      'A Anna',
      'Z Zoe',
      'Ε–Ω Ελένη',
      'Б–Я Борис',
      'თ თამარ',
      'م محمد',
      '김 김',
      'さ さくら',
      '山 山田',
    ]);
  });

  it('are all of them where many names are written in it', () => {
    const many = Array.from({ length: 201 }, (_, index) => `${index % 2 ? 'Борис' : 'Яна'} ${index}`);
    assert.deepEqual(leads('en', ['Anna', ...many]), ['A Anna', 'Б Борис 1', 'Я Яна 0']);
  });

  it('do not lead to what begins with a digit or a mark: that stands before them', () => {
    assert.deepEqual(leads('en', ['350.org', '“Zest”', '(A)', 'Bob']), ['B Bob']);
    assert.deepEqual(leads('en', ['350.org', '!']), []);
    assert.deepEqual(leads('en', []), []);
  });

  it('are told from few of a hundred thousand names', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const each = 4_000;
    let looks = 0;
    const nameAt = (place: number): string => {
      looks++;
      return `${letters[Math.floor(place / each)] ?? ''}a ${String(place).padStart(6, '0')}`;
    };
    const initials = initialsOf('en', { from: 0, to: letters.length * each, nameAt });
    assert.deepEqual(
      initials,
      letters.map((label, index) => ({ label, place: index * each })),
    );
    assert.ok(looks < 2_000, `${looks} names were looked at`);
  });

  it('end in time where a list is in no order', () => {
    const names = Array.from({ length: 5_000 }, (_, index) =>
      String.fromCharCode(0x41 + ((index * 7_919) % 58)),
    );
    const initials = initialsOf('en', { from: 0, to: names.length, nameAt: (at) => names[at] ?? '' });
    assert.ok(initials.length < 200);
  });
});
