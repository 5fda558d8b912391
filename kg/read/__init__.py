"""Articles in: files, folders and streams become `Article` values, and text that a parser can read.

What the room lends, each from the file that defines it:

- `articles.read_articles`: the one entrance; every article or flaw below some paths, in order.
- `metadata.Metadata`: title, publisher, date and address, where they are known.
- `prepare.prepare`: an article's text repaired and split into paragraphs, with the way back.

Behind them: `sources` finds files, `decode` turns bytes into text, `text`, `html` and `jsonl` turn
text into a `draft`, `metadata`, `tables` and `dates` settle what is known about it; `repair`,
`paragraphs` and `boilerplate` are the three steps of `prepare`.
"""
