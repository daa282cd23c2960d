// Where the site's build puts the English texts that it cut out (english-apart.cjs). Empty elsewhere: there they are in place.
const texts: Readonly<Record<string, readonly string[]>> = {};

export default texts;
