/** One who signed, as far as a search knows them. */
export interface Row {
  readonly name: string;
  readonly organization?: string;
  readonly locality?: string;
  readonly country: string;
}

interface Tongue {
  /** So many of a hundred names; together they are all. */
  readonly share: number;
  readonly given: readonly string[];
  /** What family names are put together from. */
  readonly parts: readonly string[];
  readonly between: string;
  readonly country: string;
}

const words = (text: string): readonly string[] => text.split(' ');

/** None of these is anybody's name: families are composed of parts. */
const tongues: readonly Tongue[] = [
  {
    share: 26,
    given: words(
      'Ana Jan Berit Lars Mia Ole Tom Eva Ida Max Kari Ulla Finn Rosa Hugo Nora Emil Clara Otto Lina',
    ),
    parts: words(
      'Berg Holm Wald Stein Lund Feld Bach Mark Hag Dal Vik Mann Sen Ton Ford Ley Wick Ham By Strand',
    ),
    between: '',
    country: 'GB',
  },
  {
    share: 22,
    given: words(
      'Jörg Åsa Søren Étienne Łukasz Zoë Işık Đuro Þóra Ștefan Íñigo Ľubica Õie Őszi Kārlis Jürgen François Nguyễn',
    ),
    parts: words('Müller Öst Ång Kær Żół Čer Ğaz Ćir Núñ Řez Weiß Bäu Pää Süd Gröe Ø Lås Brå Viß Dö'),
    between: '',
    country: 'DE',
  },
  {
    share: 16,
    given: words(
      'Олена Дмитрий Юлия Аяна Сергей Галина Ђорђе Цветелина Володимир Щербина Андрій Мария Наталья',
    ),
    parts: words('Прикл Берез Сокол Дуб Гай Шум Жар Криниц Озер Хмел енко ова ський ич ук ин ець аде'),
    between: '',
    country: 'UA',
  },
  {
    share: 8,
    given: words('Έλλη Γιώργος Ελευθερία Ξένια Χριστίνα Νίκος Ευαγγελία Θάλεια'),
    parts: words('Παρα Δειγμα Αγρ Μύλ Θαλασσ Βουν Κήπ όπουλος ίδης άκης ουλου αίου'),
    between: '',
    country: 'GR',
  },
  {
    share: 9,
    given: words('أحمد محمد فاطمة ليلى آمال یوسف کیان زهرة'),
    parts: words('ال مثال نموذج بحر جبل زهر نور كرم سعد وردي'),
    between: '',
    country: 'MA',
  },
  {
    share: 3,
    given: words('שרה דוד חנה יוסף נעמי'),
    parts: words('דוגמ הר ים גן אור שדה כרם בר'),
    between: '',
    country: 'IL',
  },
  {
    share: 9,
    given: words('李 王 例 山田 佐例 サクラ ひかり'),
    parts: words('子 太 例 美 一 花 木 海 月 光 明 原 田 村 川'),
    between: '',
    country: 'JP',
  },
  {
    share: 3,
    given: words('김 박 이 최'),
    parts: words('예 시 민 하 수 아 준 서 윤 지'),
    between: '',
    country: 'KR',
  },
  {
    share: 4,
    given: words('राम सीता कमल रिमा फ़ातिमा अनिल'),
    parts: words('उदा हरण नम ूना सागर वन गिरि पुर दास'),
    between: '',
    country: 'IN',
  },
];

/** The same numbers each time, from nought to below one. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many who signed, in many scripts; some names are common, most are rare. */
export function composedRows(count: number): Row[] {
  const chance = chances(11);
  const rarely = <T>(list: readonly T[]): T => list[Math.floor(chance() ** 2 * list.length)] as T;
  const rows: Row[] = [];
  for (let n = 0; n < count; n++) {
    let at = chance() * 100;
    const tongue = tongues.find(({ share }) => (at -= share) < 0) as Tongue;
    const parts = Array.from({ length: 2 + Math.floor(chance() * 3) }, () => rarely(tongue.parts));
    const family = parts.join('');
    const [first = ''] = family;
    const lower = first.toUpperCase() + family.slice(first.length).toLowerCase();
    rows.push({
      name: `${rarely(tongue.given)} ${lower}`,
      ...(chance() < 0.25 && {
        organization: `${rarely(words('Harbour River Forest Coast'))} Watch ${Math.floor(chance() * 200)}`,
      }),
      ...(chance() < 0.4 && { locality: `Elm${rarely(words('stead ford by ton wick ham'))}` }),
      country: tongue.country,
    });
  }
  return rows;
}

/** What is typed: names letter by letter, without their accents too, in any order, with a mistake, and nobody's. */
export function composedQueries(rows: readonly Row[], count: number): string[] {
  const chance = chances(23);
  const queries: string[] = [];
  const kinds: readonly ((given: string, family: string, row: Row) => string)[] = [
    (given) => given.slice(0, 1),
    (given) => given.slice(0, 2),
    (given) => given,
    (_, family) => family.slice(0, 3),
    (_, family) => family.slice(0, 5),
    (_, family) => family,
    (given, family) => `${given} ${family.slice(0, 2)}`,
    (given, family) => `${given} ${family}`,
    (given, family) => `${family} ${given}`,
    (given, family) => `${given} ${family}`.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    (_, family) => family.slice(0, 3) + family.slice(4),
    (_, __, { organization }) => organization ?? 'watch',
    (_, __, { locality }) => (locality ?? 'Elm').slice(0, 5),
    (given, family) => `${given} q${family.slice(0, 2)}x`,
    (_, family) => family.slice(1, 6),
  ];
  for (let n = 0; n < count; n++) {
    const row = rows[Math.floor(chance() * rows.length)] as Row;
    const [given = '', family = ''] = row.name.split(' ');
    queries.push((kinds[n % kinds.length] as (typeof kinds)[number])(given, family, row));
  }
  return queries;
}
