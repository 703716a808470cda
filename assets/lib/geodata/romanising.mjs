/** Letters of other scripts in Latin ones, so that a name answers who types how it sounds. */

const SCRIPTS = [
  "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya", // Cyrillic
  "әa ғg қk ңn өo үu ұu һh іi", // of its neighbours
  "աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf", // Armenian
  "აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh", // Georgian
];
const LETTERS = new Map(
  SCRIPTS.flatMap((script) => script.split(" ")).map((
    pair,
  ) => [pair[0], pair.slice(1)]),
);
const OTHER = /[\u0400-\u058f\u10d0-\u10ff]/;
const EACH = new RegExp(OTHER, "g");

/** A folded text in Latin letters; letters that are not known here stay. */
export function romanise(folded) {
  if (!OTHER.test(folded)) return folded;
  return folded.replaceAll("ու", "u").replace(EACH, (letter) => LETTERS.get(letter) ?? letter);
}
