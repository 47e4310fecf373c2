/** Tables as tools export them: their headings and one or two rows, and what a list shows of them. */
export interface Export {
  readonly tool: string;
  readonly table: string;
  /** Name, organisation, country, place and day of each entry, as far as they are there. */
  readonly entries: readonly string[];
  readonly unnamed?: number;
  readonly leftOut?: Readonly<Record<string, number>>;
}

export const exportsOfTools: readonly Export[] = [
  {
    tool: 'Google Forms, English',
    table: `Timestamp,Email Address,Your full name,"Name of your organisation (short, please)",In which country do you live?,Do you want to be listed publicly?
11/25/2026 14:03:22,ana@river.example,Ana Berg,River Club,Norway,Yes
11/26/2026 9:03:22,ben@river.example,Ben Dahl,,USA,"No, please keep me anonymous"
`,
    entries: ['Ana Berg | River Club | NO | 2026-11-25'],
    unnamed: 1,
  },
  {
    tool: 'Google Forms, German',
    table: `Zeitstempel,E-Mail-Adresse,Wie lautet Ihr Name?,Für welche Organisation unterzeichnen Sie?,Land,"Ich bin einverstanden, dass mein Name öffentlich genannt wird"
25.11.2026 10:00:00,ana@river.example,Ana Berg,River Club,Deutschland,Ja
25.11.2026 10:01:00,ben@river.example,Ben Dahl,,Österreich,Nein
`,
    entries: ['Ana Berg | River Club | DE | 2026-11-25'],
    unnamed: 1,
  },
  {
    tool: 'Google Forms, French',
    table: `Horodateur,Nom d'utilisateur,Nom et prénom,Nom de votre structure,Ville,Souhaitez-vous que votre nom soit rendu public ?
25/11/2026 10:00:00,ana@river.example,Ana Berg,Club du Fleuve,Lyon,Oui
`,
    entries: ['Ana Berg | Club du Fleuve | Lyon | 2026-11-25'],
  },
  {
    tool: 'Google Forms, consent by a box with a sentence',
    table: `Timestamp,Name,I agree that my name is published
2026/11/25 10:00:00 am GMT+1,Ana Berg,I agree that my name is published
2026/11/25 10:00:00 am GMT+1,Ben Dahl,
`,
    entries: ['Ana Berg | 2026-11-25'],
    unnamed: 1,
  },
  {
    tool: 'LimeSurvey',
    table: `"Response ID","Date submitted","Last page","Start language","Seed","Date started","Date last action","IP address","Referrer URL","Please enter your full name:","Organisation (if any)","May we publish your name?"
"1","2026-11-25 10:00:00","1","en","12345","2026-11-25 09:58:00","2026-11-25 10:00:00","192.0.2.7","https://ref.example/x","Ana Berg","River Club","Yes"
"2","2026-11-25 10:00:00","1","en","12346","2026-11-25 09:58:00","2026-11-25 10:00:00","192.0.2.8","","Ben Dahl","","No"
`,
    entries: ['Ana Berg | River Club | 2026-11-25'],
    unnamed: 1,
  },
  {
    tool: 'Typeform',
    table: `#,What's your name?,Which organization do you represent?,Where are you based (city)?,May we list you publicly?,Start Date (UTC),Submit Date (UTC),Network ID
abc123,Ana Berg,River Club,Oslo,1,2026-11-25 09:58:00,2026-11-25 10:00:00,ff00aa
abc124,Ben Dahl,,Rome,0,2026-11-25 09:58:00,2026-11-25 10:00:00,ff00ab
`,
    entries: ['Ana Berg | River Club | Oslo | 2026-11-25'],
    unnamed: 1,
  },
  {
    tool: 'Mailchimp',
    table: `"Email Address","First Name","Last Name","Address","Phone Number","Birthday","Company","MEMBER_RATING","OPTIN_TIME","OPTIN_IP","CONFIRM_TIME","CONFIRM_IP","LATITUDE","LONGITUDE","GMTOFF","DSTOFF","TIMEZONE","CC","REGION","LAST_CHANGED","LEID","EUID","NOTES","TAGS"
"ana@river.example","Ana","Berg","Quay 1  Oslo","+47 123 45 678","05/12","River Club","2","2026-11-25 10:00:00","192.0.2.7","2026-11-25 10:00:00","192.0.2.7","59.9","10.7","1","2","Europe/Oslo","no","03","2026-11-25 10:00:00","123","abc","met in May","""board"""
`,
    entries: ['Ana Berg | River Club | NO | 2026-11-25'],
  },
  {
    tool: 'Action Network',
    table: `first_name,last_name,email,zip_code,can2_phone,can2_user_city,can2_state_abbreviated,Country,can2_subscription_status,Created At (EST),Comments
Ana,Berg,ana@river.example,0123,+4712345678,Oslo,,NO,subscribed,2026-11-25 10:00:00 -0500,Save it!
Ben,Dahl,ben@river.example,0123,,Rome,,IT,unsubscribed,2026-11-25 10:00:00 -0500,
`,
    entries: ['Ana Berg | NO | Oslo | 2026-11-25', 'Ben Dahl | IT | Rome | 2026-11-25'],
  },
  {
    tool: 'SurveyMonkey, with its second line of headings',
    table: `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What is your name?,Which organisation do you represent?,In which country are you based?
,,,,,,,,,Open-Ended Response,Open-Ended Response,Response
118,42,11/25/2026 09:58,11/25/2026 10:00,192.0.2.7,,,,,Ana Berg,River Club,Norway
`,
    entries: ['Ana Berg | River Club | NO'],
    leftOut: { 'headings once more': 1 },
  },
  {
    tool: 'NationBuilder',
    table: `nationbuilder_id,full_name,first_name,last_name,email,phone_number,employer,occupation,primary_city,primary_country_code,created_at,note
1,Ana Berg,Ana,Berg,ana@river.example,123456789,River Club,Biologist,Oslo,NO,2026-11-25T10:00:00+01:00,a friend
`,
    entries: ['Ana Berg | River Club | NO | Oslo | 2026-11-25'],
  },
  {
    tool: 'CiviCRM',
    table: `"Contact ID","Contact Type","Sort Name","Display Name","Job Title","Street Address","City","Postal Code","Country","Email","Phone"
"1","Individual","Berg, Ana","Ana Berg","Biologist","Quay 1","Oslo","0123","Norway","ana@river.example","+47 123 45 678"
"2","Organization","River Club","River Club","","","Oslo","","Norway","",""
`,
    entries: ['Ana Berg | NO | Oslo', 'River Club | NO | Oslo'],
  },
  {
    tool: 'Gravity Forms',
    table: `"Name (First)","Name (Last)","Email","Organisation","Consent (Consent)","Entry Id","Entry Date","Source Url","Transaction Id","User Agent","User IP","Post Id"
"Ana","Berg","ana@river.example","River Club","Checked","7","2026-11-25 10:00:00","https://river.example/sign","","Mozilla/5.0","192.0.2.7",""
`,
    entries: ['Ana Berg | River Club | 2026-11-25'],
  },
  {
    tool: 'a petition site',
    table: `Name,City,State,Postal Code,Country,Signed On,Comment
Ana Berg,Oslo,,0123,Norway,2026-11-25,For the fish
`,
    entries: ['Ana Berg | NO | Oslo | 2026-11-25'],
  },
  {
    tool: 'Microsoft Forms',
    table: `ID;Start time;Completion time;Email;Name;Your full name;Organisation;Country
1;11/25/26 9:58:00;11/25/26 10:00:00;anonymous;;Ana Berg;River Club;Norway
`,
    entries: ['Ana Berg | River Club | NO | 2026-11-25'],
  },
  {
    tool: 'Nextcloud Forms',
    table: `"User ID","User display name","Timestamp","Name","Organisation"
"","Anonymous user","2026-11-25T10:00:00+01:00","Ana Berg","River Club"
`,
    entries: ['Ana Berg | River Club | 2026-11-25'],
  },
  {
    tool: 'JotForm',
    table: `Submission Date,First Name,Last Name,E-mail,Organization Name,Can we publicly list your name?
"Nov 25, 2026",Ana,Berg,ana@river.example,River Club,Yes
"Nov 26, 2026",Ben,Dahl,ben@river.example,,No
`,
    entries: ['Ana Berg | River Club | 2026-11-25'],
    unnamed: 1,
  },
  {
    tool: 'Excel in French',
    table: `Nom;Prénom;Organisme;Fonction;Pays;Courriel;Date de signature
Berg;Ana;Club du Fleuve;Biologiste;Belgique;ana@river.example;25/11/2026
`,
    entries: ['Ana Berg | Club du Fleuve | BE | 2026-11-25'],
  },
  {
    tool: 'Excel in German, organisations with their contacts',
    table: `Lfd. Nr.;Organisation;Ansprechpartner;E-Mail;Telefon;Sitz;Land
1;Fluss e.V.;Ana Berg;ana@river.example;030 1234567;Berlin;D
2;Meer gGmbH;Ben Dahl;ben@river.example;030 1234568;Wien;Österreich
`,
    entries: ['Fluss e.V. | Berlin, D', 'Meer gGmbH | AT | Wien'],
  },
  {
    tool: 'Excel in Polish',
    table: `Lp.;Imię;Nazwisko;Instytucja;Stanowisko;Miasto;Uwagi
1;Łukasz;Żak;Klub Rzeki;Biolog;Łódź;telefon po 17
`,
    entries: ['Łukasz Żak | Klub Rzeki | Łódź'],
  },
  {
    tool: 'Excel in Greek',
    table: `Α/Α;Επωνυμία φορέα;Υπεύθυνος επικοινωνίας;Τηλέφωνο;Χώρα
1;Σύλλογος Ποταμού;Μαρία Παππά;2101234567;Ελλάδα
`,
    entries: ['Σύλλογος Ποταμού | GR'],
  },
  {
    tool: 'Excel in Bulgarian',
    table: `№;Трите имена;Организация;Длъжност;Град;Телефон;Дата
1;Иван Петров Иванов;Клуб Река;Биолог;София;0888123456;25.11.2026 г.
`,
    entries: ['Иван Петров Иванов | Клуб Река | София | 2026-11-25'],
  },
  {
    tool: 'a wiki table pasted as text',
    table: `Name|Organisation|Country
Ana Berg|River Club|Norway
`,
    entries: ['Ana Berg | River Club | NO'],
  },
];
