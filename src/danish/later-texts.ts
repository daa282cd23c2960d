// Where the site's build puts Danish texts few views show: why a check exists, and its source (english-apart.cjs). Empty elsewhere.
const texts: Readonly<Record<string, Readonly<Record<number, string>>>> = {};

export default texts;
