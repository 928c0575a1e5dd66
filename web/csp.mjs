/**
 * The policy the server sends with every page; the browser checks run under the same one.
 * Element Plus, Vue and ECharts set styles through the CSSOM (`el.style.x = …`), which `style-src 'self'` permits:
 * neither 'unsafe-inline' nor a nonce is needed. What would break it is listed in README.md.
 */
export const csp = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')
