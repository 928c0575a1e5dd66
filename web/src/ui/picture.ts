/** A picture drawn by the server (SVG text) as an address for `<img>`: nothing in it can run or style the page. */
export const picture = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
