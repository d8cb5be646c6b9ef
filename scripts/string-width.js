// How many columns a text takes: known at once for Latin letters and Vietnamese punctuation, which take one each.
const careful = require('../node_modules/string-width')

/** Printable ASCII, the letters of Vietnamese, and the dashes and quotation marks of its texts. */
const SIMPLE = /^[\x20-\x7e\u00c0-\u024f\u1e00-\u1eff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/

module.exports = (text) => (typeof text === 'string' && SIMPLE.test(text) ? text.length : careful(text))
