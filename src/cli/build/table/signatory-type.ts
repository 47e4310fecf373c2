import { foldHeading } from './heading.ts';

export type SignatoryType = 'person' | 'organization';

/** Beginnings of words, folded. A cell may be a sentence, like "On behalf of an organisation". */
const beginning = (words: string): RegExp => new RegExp(`(?<= )(${words.split(/\s*,\s*/).join('|')})`, 'u');
const organization = beginning(
  `organi[sz]at,organizac,organizat,organizz,organisaa,organisas,organizacj,organisas,eagra,org ,ngo,npo,cso,ong ,association,institut,instit,company,companies,business,group,network,coalition,union,charity,foundation,party,club,university,school,church,enterprise,federation,firm,collective,
  verein,verband,einrichtung,unternehmen,gruppe,initiative,stiftung,gewerkschaft,korperschaft,juristische,structure,organisme,entreprise,societe,collectif,personne morale,asociacion,empresa,entidad,colectivo,persona juridica,associazion,ente ,azienda,persona giuridica,associac,pessoa coletiva,pessoa juridica,vereniging,instelling,bedrijf,rechtspersoon,
  stowarzysz,instytuc,fundacj,firma,osoba prawna,asociati,companie,persoana juridica,οργανωσ,οργανισμ,φορεα,συλλογ,νομικο,szervez,egyesul,intezm,ceg,jogi,forening,foretag,juridisk,virksomhed,bedrift,samtok,jarjesto,yhdisty,yhteiso,yritys,oikeushenk,spolek,spolecnost,pravnick,zdruzen,spolocnost,drustv,ustanov,podjetj,pravna,udrug,tvrtka,
  организац,сдружен,институц,фирм,юридич,imone,juridinis,asociacij,biedrib,uznemum,juridisk,asutus,uhing,ettevote,juriidil,ghaqda,kumpanija,kurum,kurulus,dernek,sirket,tuzel,організац,установ,компан,منظمة,المنظمة,مؤسسة,جمعية,شركة`,
);
const person = beginning(
  `person$,person ,persons,individual,citizen,private person,private individual,natural person,myself,human,people,household,einzelperson,privatperson,naturliche,burger,individu,particulier,citoyen,a titre personnel,personne physique,personne$,personne ,persona$,persona fisica,individuo,particular,ciudadan,privato,cittadin,singolo,a titolo personale,pessoa singular,pessoa fisica,cidada,pessoa$,individual,
  persoon,natuurlijk,burger,particulier,osoba fizyczna,osoba prywatna,osoba indywid,osoba$,obywatel,persoana$,persoana fizica,cetatean,ατομο,φυσικο,ιδιωτη,πολιτη,maganszem,szemely,termeszetes,egyen,enskild,fysisk,privat,enkeltperson,einstakl,henkilo,yksityis,kansalain,luonnol,jednotlivec,fyzick,soukrom,obcan,fizicna,posamez,fizicka,pojedin,građan,gradan,
  лице$,физическ,физичн,гражданин,частно,asmuo,fizinis,privatus,persona,fiziska,eraisik,fuusilin,isik,duine,individwu,persuna,birey,kisi,sahis,vatandas,особа,фізичн,громадян,человек,частн,شخص,فرد,مواطن`,
);

/** Who signs, by the word in a column of types; `undefined` where it is none that is known, or speaks of both. */
export function readType(text: string): SignatoryType | undefined {
  if (text.length > 200) return undefined;
  const word = foldHeading(text);
  if (/^(o|org|ngo|legal|ong)$/.test(word)) return 'organization';
  if (/^(p|i|ind|natural)$/.test(word)) return 'person';
  const sentence = ` ${word} `;
  const legal = /(legal person|legal entit|juridi|giuridic|pravn|morale|prawna|юридич|νομικο|jogi )/.test(
    sentence,
  );
  if (
    legal ||
    (organization.test(sentence) &&
      /(?<= )(on behalf|im namen|au nom|en nombre|a nome|em nome|namens|w imieniu|in numele|za )/.test(
        sentence,
      ))
  )
    return 'organization';
  const [is, isPerson] = [organization.test(sentence), person.test(` ${word}`) || person.test(sentence)];
  if (is === isPerson) return undefined;
  return is ? 'organization' : 'person';
}
