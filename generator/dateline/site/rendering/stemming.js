/* Set before Material's search worker, which finds the words that begin as a query's words do,
   and so misses their other forms. Here a word of the query gives way to its stem. */
{
  const listen = self.addEventListener.bind(self)

  const stemOf = word => {
    const stemmer = /\p{Script=Cyrillic}/u.test(word) ? self.lunr.ru?.stemmer : self.lunr.stemmer
    if (!stemmer) return word
    const stem = stemmer(new self.lunr.Token(word, {})).toString()
    const cut = stem.endsWith("e") ? stem.slice(0, -1) : stem /* striking: strike */
    if (cut.length < 3) return word
    return word.startsWith(stem) ? stem : word.startsWith(cut) ? cut : word
  }

  /* Whole words only: a quoted or marked one is meant as it stands. */
  const stemmed = query => query.includes('"') ? query : query.replace(
    /(?<=^|\s)\p{L}{4,}(?=\s|$)/gu, word => stemOf(word.toLowerCase())
  )

  self.addEventListener = (type, handle, options) => listen(
    type,
    type === "message"
      ? ({ data }) => handle({ data: typeof data.data === "string" ? { ...data, data: stemmed(data.data) } : data })
      : handle,
    options
  )
}
