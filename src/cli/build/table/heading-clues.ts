/**
 * Beginnings of words in questions that forms ask, folded. A heading that is no known one as a whole is understood
 * by them. Each stands for a word, or a part of a sentence, that begins so.
 */
const beginning = (words: string): RegExp =>
  new RegExp(
    `(?<= )(${words
      .trim()
      .split(/\s*,\s*/)
      .join('|')})`,
    'u',
  );
const whole = (words: string): RegExp =>
  new RegExp(
    `(?<= )(${words
      .trim()
      .split(/\s*,\s*/)
      .join('|')})(?= )`,
    'u',
  );

/** The heading itself says that nobody is to see what stands below. */
export const saysNotShown = beginning(
  `not public,not be publi,not be show,not be displayed,not be made public,never publi,never show,not publish,not for publi,not shared,confidential,
  nicht veroffentlicht,nicht offentlich,wird nicht,vertraulich,ne sera pas,non publi,pas publi,confidentiel,no se publicara,no sera publi,non sara pubbl,non verra pubbl,non pubbl,nao sera publ,
  niet gepubl,niet openbaar,wordt niet,nie bedzie publ,nie zostanie,niepubl,nu va fi publ,nem nyilv,nem jelen,inte public,publiceras inte,visas inte,offentliggores ikke,vises ikke,ikke offentlig,ei julkais,nebude zverej,neverejn,nezverej,ne bo objav,nece biti objav,няма да`,
);

/** Asks whether somebody wants to stay unnamed. */
export const asksAnonymous = beginning(
  `anonym,ανωνυμ,аноним,анонім,nevtelen,nimettom,nafnlaus,anonim,anoniem,anonuum,hide my,hide name,do not publish,don t publish,do not show,don t show,do not list,don t list,do not display,
  keep my name private,keep my name secret,not want my name,not wish my name,not want to be named,not want to be listed,not wish to be,
  ich mochte nicht,mochte nicht genannt,nicht genannt,namen nicht,ne pas publier,ne pas afficher,ne souhaite pas,no publicar,no deseo,non pubblicare,nao publicar,niet publiceren,nie publikuj`,
);

/** Asks whether a name may be shown. */
export const asksPublish = beginning(
  `publish,publicly,public,publication,listed,list my name,list of signatories,show my name,display my name,name appear,veroffentlich,offentlich,genannt werden,publier,publie,publique,affich,apparaitre,publicar,publicad,publico,aparecer,
  pubblic,comparire,divulg,publicar,openbaar,publicer,gepubliceerd,vermeld,publiczn,publikac,opublikow,publica,δημοσ,nyilvan,kozzete,offentlig,julkais,julki,zverejn,verejn,javn,objav,публик,публич,viesai,viesin,skelb,
  publisk,public,avalik,avalda,poibli,foilsi,pubblik,yayin,публік,опублик,birta,opinber,نشر,النشر,علن`,
);

/** Agreement to something else than the list: never a reason to show or hide a name. */
export const asksOther = beginning(
  `newsletter,mailing list,updates,up to date,keep me,informed,news,privacy,gdpr,dsgvo,rgpd,rodo,avg,data protection,personal data,terms,datenschutz,informiert,auf dem laufenden,infolettre,donnees personnelles,confidentialite,tenir informe,
  boletin,privacidad,datos personales,informativa,trattamento,dati personali,aggiornament,novidades,dados pessoais,nieuwsbrief,persoonsgegevens,biuletyn,przetwarzani,danych osobowych,date personale,hirlevel,adatkezel,nyhedsbrev,nyhetsbrev,personuppgift,personopplysning,
  uutiskirje,tietosuoja,zpravodaj,novinky,osobnich udaj,osobnych udaj,osebnih podatk,osobnih podatak,лични данни,бюлетин,персональн,розсилк,kisisel veri,how did you hear,who told you`,
);

export const namesPrivate = beginning(
  `e mail,email,mail,courriel,correo elect,posta elett,correio elet,epost,e post,sahkopost,emailov,имейл,електронна пошта,электронн,e pasts,e pasto,e posta,البريد,
  telef,phone,telephone,handy,mobil,cellul,telemov,τηλεφ,κινητ,puhelin,talrun,телеф,هاتف,الهاتف,adress,address,anschrift,indirizz,direccion,enderec,morada,adres,osoite,διευθυνσ,lakcim,адрес,naslov,aadress,heimilisf,العنوان,
  postcode,postal,postleitzahl,postnum,zip,kod poczt,iranyitosz,poststev,birth,geburt,naissance,nacimiento,nascita,nascimento,geboorte,urodzen,nasteri,γεννησ,szulet,fodsel,fodelse,syntym,narozen,narodenia,rojstv,rodenja,рожд,gimimo,dzimsan,sunni,dogum,народж,
  contact person,contact detail,kontakt,personne de contact,passport,ip address,ip adress,internal`,
);

/** Words for those who collect the names, not for those who read them. */
export const addressesOrganizers = beginning(
  `comments for,comments to,comment for us,question,questions,remark,remarks,suggestion,suggestions,anything else,fragen,anregungen,remarques,questions,sugerencias,suggerimenti,uwagi,pytania`,
);

export const namesUrl = beginning(
  `website,web site,web page,webpage,web address,webseite,homepage,home page,url,site web,site internet,internet,sitio web,sito,webstek,hjemmesid,hemsida,webbplats,nettsid,nettsted,honlap,weboldal,strona www,strony,strona internet,ιστοσελ,ιστοτοπ,сайт,уебсайт,вебсайт,
  kotisiv,verkkosiv,webov,stranky,spletn,mrezn,svetain,majaslap,kodulehe,veebileh`,
);

export const namesCountry = whole(
  `country,countries,pays,pais,paese,nazione,land,landes,kraju,kraj,panstwo,panstwie,tara,χωρα,orszag,orszagban,maa,maassa,zemi,zeme,stat,krajina,krajine,drzava,drzavi,zemlja,държава,страна,salis,salyje,valsts,valsti,riik,riigis,tir,pajjiz,ulke,ulkede,країна,країні,страна,стране,البلد,الدولة,بلد`,
);

export const namesLocality = beginning(
  `city,town,village,municipal,location,where do you live,where are you based,ville,commune,stadt,wohnort,ciudad,localidad,municipio,citta,comune di,cidade,localidade,woonplaats,gemeente,plaats,miast,miejscowosc,oras,localitat,πολη,varos,telepul,kommun,stad,kaupun,paikkakun,mesto,meste,obec,obci,mjesto,naselj,град,населено,miest,pilset,linn,sehir,місто,місті,город,مدينة,المدينة`,
);

export const namesRole = beginning(
  `role,position,job,profession,occupation,function,beruf,funktion,fonction,metier,cargo,profesion,ruolo,carica,profissao,funcao,functie,beroep,stanowisk,zawod,functia,profesi,ιδιοτητ,επαγγελ,beosztas,foglalkoz,yrke,befattning,stilling,ammatti,tehtav,funkci,povolan,poklic,funkcij,zaniman,длъжност,професия,pareig,ienemam,ametikoht,meslek,unvan,gorev,посада,должност,профес`,
);

export const asksType = beginning(
  `signing as,sign as,signing in,individual or,person or,as an individual,individually or,organisation or individual,organization or individual,als person oder,personlich oder,privatperson oder,person oder,en tant que,personne ou,particulier ou,individu ou,como persona o,persona o,a titolo personale,singolo o,pessoa ou,persoon of,osoba czy,osoba lub,persoana sau,maganszemely vagy,privatperson eller,person eller,henkilo vai,osoba nebo,osoba alebo,osoba ali,osoba ili,лице или`,
);

export const namesDate = beginning(
  `date of sign,date you sign,date of submission,signed on,timestamp,datum der unter,date de sign,fecha de fir,data della fir,data da ass,datum van onder,data podpis,data semn`,
);

export const namesFirst = beginning(
  `first name,given name,forename,vorname,prenom,nombre de pila,primeiro nome,voornaam,imie,imiona,prenume,keresztnev,fornamn,fornavn,etunimi,krestni,krstne,собствено`,
);
export const namesLast = beginning(
  `last name,surname,family name,nachname,familienname,nom de famille,apellido,cognome,apelido,sobrenome,achternaam,familienaam,nazwisk,nume de familie,επωνυμο,vezeteknev,csaladi nev,efternamn,efternavn,etternavn,sukunimi,prijmeni,priezvisk,priimek,prezime,фамил,pavarde,uzvard,perekonnanim,soyad,прізвищ`,
);

export const namesOrganization = beginning(
  `organisat,organizat,organizac,organization,organisation,organizz,organisaa,organisas,organizacj,organizacij,association,affiliation,institution,company,employer,ngo,group,network,verein,verband,einrichtung,unternehmen,initiative,organisme,structure,lorganis,entreprise,societe,entidad,asociacion,empresa,colectivo,ente di,associazion,associacao,entidade,vereniging,instelling,stowarzyszen,instytuc,fundacj,asociati,firma,οργανωσ,οργανισμ,φορεα,συλλογ,szervezet,egyesulet,intezmeny,
  foretag,forening,virksomhed,bedrift,samtok,jarjesto,yhdisty,yhteiso,spolk,spolecnost,zdruzen,spolocnost,drustv,ustanov,podjetj,udrug,udruzen,организац,сдружен,институц,фирм,istaig,asociacij,iestad,biedrib,uznemum,asutus,uhing,eagra,ghaqda,kurum,kurulus,dernek,організац,установ,учрежд,المنظمة,منظمة,المؤسسة,الجمعية`,
);

export const namesName = whole(
  `name,names,namen,nom,nome,nombre,naam,navn,namn,nimi,nimesi,nev,neved,neve,imie,jmeno,meno,ime,име,имя,ім я,ονομα,nafn,ainm,isem,vards,vardas,nume,numele,isim,adiniz,الاسم,اسم,اسمك`,
);
