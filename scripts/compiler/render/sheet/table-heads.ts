const TABLE = /<table>[\s\S]*?<\/table>/g

/**
 * Notes on each cell of a Markdown table under which head it stands: on a small screen and in large print the columns
 * do not fit beside one another, so the cells of a row stand below one another, each with its head.
 */
export function noteHeads(html: string): string {
  return html.replace(TABLE, (table) => {
    const heads = [
      ...(/<thead>[\s\S]*?<\/thead>/.exec(table)?.[0] ?? '').matchAll(/<t[hd]\b[^<>]*>([\s\S]*?)<\/t[hd]>/g),
    ]
      .map(([, head = '']) => head.replace(/<[^<>]*>|☐/g, '').replaceAll('"', '&quot;').trim())
    return table.replace(/<tbody>[\s\S]*/, (body) =>
      body.replace(/<tr>[\s\S]*?<\/tr>/g, (row) => {
        let column = 0
        return row.replace(/<td\b|<th\b/g, (tag) => `${tag} data-head="${heads[column++] ?? ''}"`)
      }))
  })
}
