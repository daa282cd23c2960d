// Where the site's build puts the Danish of what few views show, why a check is and its source (english-apart.cjs). Empty elsewhere: there it is in place.
const texts: Readonly<Record<string, Readonly<Record<number, string>>>> = {};

export default texts;
