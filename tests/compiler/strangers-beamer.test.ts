import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf } from './support.ts'

/** A deck for Pandoc: each slide but the first, its title, as HTML, and what is told of it. */
function read(body: string, settings = 'title: Water\ninstitute: Mills') {
  const { value, problems } = compile(`---\n${settings}\n---\n\n${body}\n`, bareContext)
  return {
    html: value.slides.slice(1).map(({ content }) => htmlOf(content).replace(/\s+/g, ' ')),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('slides of Pandoc begin at the headings that have something right below them, but where the deck or its program says otherwise', () => {
  const body =
    '# Mill\n\n- grinds\n\n# Wheel\n\nTurns.\n\n## Spokes\n\n- eight\n\n```sh\n# none\n```\n\n# Stone\n\n## Bed\n\n- still'
  expect(read(body).html).toHaveLength(3)
  expect(read(body).html[1]).toMatch(/Wheel.*Turns.*Spokes.*eight/)
  expect(read(body, 'title: Water\nslide-level: 2').html).toHaveLength(5)
  expect(read(body, 'title: Water\nformat: revealjs').html).toHaveLength(5)
  const much = Array.from({ length: 60 }, (_, at) => `- ${at}`).join('\n')
  expect(read(`${body}\n\n${much}`).html[1]).not.toContain('Spokes')
  expect(read('# River\n\n## Mill\n\n- a\n\n# Sea\n\n## Ship\n\n- b').html).toHaveLength(4)
})

test('boxes and line ends of LaTeX are those of the kit, and what only moves things is no word of a slide', () => {
  const { html, told } = read(
    String.raw`# Mill

\begin{block}{Law}
$$a = b$$
\end{block}

\begin{alertblock}{Mind}
Old stones.
\end{alertblock}

- grinds ($a$) \newline
  slowly \newline fine
\center
![](map.png)`,
  )
  expect(html[0]).toMatch(/<h3[^>]*>Law<\/h3>.*a = b.*<div class="caveat">.*Old stones/)
  expect(html[0]).toMatch(/<br ?\/?>\s?slowly ?<br ?\/?>\s?fine/)
  expect(html[0]).not.toMatch(/begin|newline|\\/)
  expect(told).toMatch(/commands of LaTeX \(line \d+\)/)
})

test('tables that dashes tell are shown as they are drawn, and told', () => {
  const { html, told } = read(`# Mills

 Right Left     Mid
------ ------ --------
    12 a | b     c
     1 long

Table: Old mills. {#tbl-old}

# Frame

-------------------------
Name     What it
         does
-------- ----------------
Wheel    turns in the
         water

Stone    grinds
-------------------------

# Headless

------- ----
wind      10
water      2
------- ----

- End`)
  expect(html[0]).toMatch(
    /<code[^>]*> Right Left Mid ------ ------ -------- 12 a \| b c 1 long <\/code><\/pre> <p>(?:Table 1: )?Old mills\.<\/p>/,
  )
  expect(html[1]).toMatch(/<code[^>]*>-+ Name What it.*Stone grinds -+ <\/code>/)
  expect(html[2]).toMatch(/<code[^>]*>-+ -+ wind 10 water 2 -+ -+ <\/code><\/pre> <ul> <li>End/)
  expect(html).toHaveLength(3)
  expect(told).toContain('tables that only dashes tell are shown as they are drawn (lines')
})

test('a block that sets words in the middle does so, one of more than words is named, one of pictures is not', () => {
  const { html, told } = read(
    '# Mill\n\n::: center\nOld stones\n:::\n\n::: {.center}\n![](map.png)\n:::\n\n::: {style="text-align: center; color: red"}\nMud\n:::\n\n::: center\n- reed\n:::',
  )
  expect(html[0]?.match(/<div class="centred"> ?<p>[^<]*/g)).toEqual([
    '<div class="centred"> <p>Old stones',
    '<div class="centred"> <p>Mud',
  ])
  expect(told).toContain('.center (line 20)')
  expect(told).not.toMatch(/\.center \(line [^2]/)
  expect(told).toContain('style (line 16)')
})

test('lists of LaTeX are lists, in one another, too, and names of programs are set as words', () => {
  const { html } = read(
    String.raw`# Mill

\begin{description}[A]
  \item[Wheel] turns by
  water.
\end{description}

\begin{enumerate}
\item<1-> Stone
\begin{itemize}
\item old $a$
\end{itemize}
\item Bed
\end{enumerate}

Made with \LaTeX{} and ${'`'}x${'`'}.`,
    'title: The \\TeX{} mill\ninstitute: A\ndate: \\today',
  )
  expect(html[0]).toMatch(/<ul> <li><strong>Wheel<\/strong> turns by water\.<\/li> <\/ul>/)
  expect(html[0]).toMatch(/<ol> <li>Stone <ul> <li>old .*<\/ul> <\/li> <li>Bed<\/li> <\/ol>/)
  expect(html[0]).toContain('with LaTeX and')
})

test('a term right below the beginning of a block has its meaning below it, behind either sign', () => {
  for (const sign of [':', '~']) {
    const { html } = read(`# Mill\n\n::: columns\n::: column\nwheel\n${sign} turns\n:::\n::: column\nLow\n:::\n:::`)
    expect(html[0], sign).toMatch(/<strong>wheel<\/strong><br ?\/?>\s?turns/)
  }
})

test('links, pictures, figures, tables, notes and words from a press on of LaTeX are those of the kit', () => {
  const { value, problems } = compile(
    String.raw`---
output: beamer_presentation
---

# Mill

Its \textbf{\href{https://a.example}{wheel}} at \url{https://b.example/x}, \underline{old} and {\Large big} \textcolor{red}{red}.

\small Grinds \only<2>{rye} \uncover<3->{oat}.\hfill

\begin{figure}
\centering
\includegraphics[width=0.5\textwidth]{map.png}
\caption{A \emph{map}\label{fig:map}}
\end{figure}

\begin{tabular}{ll}
\hline
Rye & soft \\
Oat & hard
\end{tabular}

- bran \pause
- malt

\note{Say it.}
` + '\nCode: `\\url{x}`.\n',
    bareContext,
  )
  const html = htmlOf(value.slides[0]?.content).replace(/\s+/g, ' ')
  expect(html).toMatch(
    /<strong><a href="https:\/\/a.example"[^>]*>wheel<\/a><\/strong> at <a href="https:\/\/b.example\/x"/,
  )
  expect(html).toMatch(
    />old<\/(?:u|mark)> and big red\. ?<\/p> <p>Grinds <span data-step="1">rye<\/span> <span data-step="2">oat/,
  )
  expect(html).toMatch(/<code[^>]*>\\hline Rye &amp; soft \\\\ Oat &amp; hard <\/code>/)
  expect(html).toMatch(/bran.*data-step="3"[^]*malt/)
  expect(html).toContain('<code>\\url{x}</code>')
  expect(html.replace(/<code.*?<\/code>/g, '')).not.toContain('\\')
  expect(JSON.stringify(value.slides[0]?.content)).toMatch(/"width":"50%"/)
  expect(html).toContain('<p>A <em>map</em></p>')
  expect(htmlOf(value.slides[0]?.notes)).toContain('Say it.')
  expect(problems.map(({ what }) => what).join()).toMatch(/commands of LaTeX \(lines 7, 9, 12\)/)
})

test('what R Markdown leaves in LaTeX, and people write there by hand, is that of the kit', () => {
  const read = (body: string) => {
    const { value, problems } = compile(`---\noutput: beamer_presentation\n---\n\n# Mill\n\n${body}\n`, bareContext)
    return {
      html: value.slides.map(({ content }) => htmlOf(content).replace(/\s+/g, ' ')),
      told: problems.map(({ what }) => what).join('\n'),
    }
  }
  const knitted = read(String.raw`So $a$ is $b$.

\begin{center}\includegraphics[width=1.05\linewidth]{map.png} \end{center}

\begin{figure}

\centering \includegraphics[width=1\linewidth]{map.png}

\caption{A loaf}\label{fig:one}
\end{figure}`)
  expect(knitted.html.join()).toMatch(/map.*A loaf/)
  expect(read('A\\ $a$ is $b$ of').html[0]).toMatch(/> is </)
  expect(knitted.html.join()).not.toContain('\\')
  const { html, told } = read(
    String.raw`{\it Rye} {\bf oat} {\color{red} bran}\footnote{Old.} \ldots \cite{ada} \fbox{malt}

- Which? \pause None.

\uncover<2->{
Late.
}

\begin{theorem}[Law]
All turns.
\end{theorem}

\begin{verbatim}
\url{x}
\end{verbatim}

\section{Oven}

\begin{frame}{Fire}
Hot.
\end{frame}`,
  )
  expect(html[0]).toMatch(/<em>Rye<\/em> <strong>oat<\/strong> bran<sup.*… \(ada\) malt/)
  expect(html[0]).toMatch(/Which\? <span data-step="1">None\.<\/span>.*<p data-step="2"><span>Late/)
  expect(html[0]).toMatch(/<h3[^>]*>Law<\/h3> <p>All turns.*<pre.*\\url\{x\}/)
  expect(html).toHaveLength(2)
  expect(html[1]).toMatch(/Oven.*Fire.*Hot/)
  expect(told).toContain('commands of LaTeX')
})
