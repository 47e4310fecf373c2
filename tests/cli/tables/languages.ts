/** The headings of a small table, the words for yes and no, and what Germany is called. */
export interface Words {
  readonly language: string;
  /** Name, organisation, country, place, e-mail, consent. */
  readonly headings: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly country: string;
  /** First and family name. */
  readonly names: readonly [string, string];
}

const rows = `
en | Full name; Organisation; Country; City; E-mail; Publish my name | Yes; No | Germany | First name; Last name
de | Vor- und Nachname; Name der Organisation; Land; Wohnort; E-Mail-Adresse; Darf Ihr Name veröffentlicht werden? | Ja; Nein | Deutschland | Vorname; Nachname
fr | Nom et prénom; Nom de l’organisation; Pays; Ville; Adresse e-mail; Acceptez-vous que votre nom soit publié ? | Oui; Non | Allemagne | Prénom; Nom
es | Nombre y apellidos; Organización; País; Ciudad; Correo electrónico; ¿Podemos publicar su nombre? | Sí; No | Alemania | Nombre; Apellidos
it | Nome e cognome; Nome dell’organizzazione; Paese; Città; Indirizzo e-mail; Possiamo pubblicare il suo nome? | Sì; No | Germania | Nome; Cognome
pt | Nome completo; Nome da organização; País; Cidade; Endereço de e-mail; Podemos publicar o seu nome? | Sim; Não | Alemanha | Nome próprio; Apelido
nl | Volledige naam; Naam van uw organisatie; Land; Woonplaats; E-mailadres; Mag uw naam openbaar worden vermeld? | Ja; Nee | Duitsland | Voornaam; Achternaam
pl | Imię i nazwisko; Nazwa organizacji; Kraj; Miejscowość; Adres e-mail; Zgoda na publikację | Tak; Nie | Niemcy | Imię; Nazwisko
ro | Nume și prenume; Numele organizației; Țara; Localitatea; Adresa de e-mail; Acord publicare | Da; Nu | Germania | Prenume; Nume
el | Ονοματεπώνυμο; Οργανισμός; Χώρα; Πόλη; Διεύθυνση ηλεκτρονικού ταχυδρομείου; Δημοσίευση | Ναι; Όχι | Γερμανία | Όνομα; Επώνυμο
hu | Teljes név; Szervezet neve; Ország; Település; E-mail-cím; Nyilvános | Igen; Nem | Németország | Keresztnév; Vezetéknév
sv | För- och efternamn; Organisationens namn; Land; Ort; E-postadress; Får publiceras | Ja; Nej | Tyskland | Förnamn; Efternamn
cs | Jméno a příjmení; Název organizace; Země; Město; E-mailová adresa; Souhlas se zveřejněním | Ano; Ne | Německo | Jméno; Příjmení
bg | Име и фамилия; Име на организацията; Държава; Населено място; Електронна поща; Съгласие | Да; Не | Германия | Име; Фамилия
da | Fulde navn; Organisationens navn; Land; By; E-mailadresse; Må offentliggøres | Ja; Nej | Tyskland | Fornavn; Efternavn
fi | Koko nimi; Järjestön nimi; Maa; Paikkakunta; Sähköpostiosoite; Julkaisulupa | Kyllä; Ei | Saksa | Etunimi; Sukunimi
sk | Meno a priezvisko; Názov organizácie; Krajina; Obec; E-mailová adresa; Súhlas so zverejnením | Áno; Nie | Nemecko | Meno; Priezvisko
hr | Ime i prezime; Naziv organizacije; Država; Mjesto; Adresa e-pošte; Privola | Da; Ne | Njemačka | Ime; Prezime
lt | Vardas ir pavardė; Organizacijos pavadinimas; Šalis; Miestas; El. paštas; Sutikimas | Taip; Ne | Vokietija | Vardas; Pavardė
lv | Vārds un uzvārds; Organizācijas nosaukums; Valsts; Pilsēta; E-pasts; Piekrišana | Jā; Nē | Vācija | Vārds; Uzvārds
sl | Ime in priimek; Ime organizacije; Država; Naselje; Elektronski naslov; Soglasje | Da; Ne | Nemčija | Ime; Priimek
et | Ees- ja perekonnanimi; Organisatsiooni nimi; Riik; Linn; E-posti aadress; Nõusolek | Jah; Ei | Saksamaa | Eesnimi; Perekonnanimi
ga | Ainm iomlán; Eagraíocht; Tír; Cathair; Ríomhphost; Toiliú | Tá; Níl | An Ghearmáin | Céad ainm; Sloinne
mt | Isem sħiħ; Organizzazzjoni; Pajjiż; Belt; Indirizz elettroniku; Kunsens | Iva; Le | il-Ġermanja | Isem; Kunjom
no | Fullt navn; Organisasjonens navn; Land; Poststed; E-postadresse; Samtykke | Ja; Nei | Tyskland | Fornavn; Etternavn
is | Fullt nafn; Heiti samtaka; Land; Sveitarfélag; Netfang; Samþykki | Já; Nei | Þýskaland | Fornafn; Eftirnafn
tr | Adı Soyadı; Kurum Adı; Ülke; Şehir; E-posta adresi; Onay | Evet; Hayır | Almanya | Ad; Soyad
uk | Ім’я та прізвище; Назва організації; Країна; Місто; Електронна пошта; Згода | Так; Ні | Німеччина | Ім’я; Прізвище
ru | Имя и фамилия; Название организации; Страна; Город; Электронная почта; Согласие | Да; Нет | Германия | Имя; Фамилия
ar | الاسم الكامل; اسم المنظمة; البلد; المدينة; البريد الإلكتروني; الموافقة على النشر | نعم; لا | ألمانيا | الاسم الأول; اسم العائلة
`;

export const languages: readonly Words[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [language = '', headings = '', answers = '', country = '', names = ''] = row.split(' | ');
    const [yes = '', no = ''] = answers.split('; ');
    const [first = '', last = ''] = names.split('; ');
    return { language, headings: headings.split('; '), yes, no, country, names: [first, last] };
  });
