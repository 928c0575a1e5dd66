/** An invented photograph as a PNG: a workshop's wall with four windows, and its floor. */
import { crc32, deflateSync } from 'node:zlib'

const width = 960
const height = 640

export function photograph(shade = 0) {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows.set(colour(x, y, shade), y * (1 + width * 3) + 1 + x * 3)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function colour(x, y, shade) {
  if (y > 440) return [118 - (y - 440) / 5, 112 - (y - 440) / 5, 104 - (y - 440) / 6]
  const inWindow = x % 240 > 40 && x % 240 < 200 && y > 90 && y < 300
  if (inWindow && (x % 240 < 46 || Math.abs((x % 240) - 120) < 4 || Math.abs(y - 195) < 4)) return [96, 104, 110]
  if (inWindow) return [176 - shade, 206 - shade, 226]
  return [214 - y / 12 - shade, 206 - y / 12 - shade, 190 - y / 12]
}

function chunk(name, content) {
  const whole = Buffer.concat([Buffer.from(name, 'ascii'), content])
  const framed = Buffer.alloc(12 + content.length)
  framed.writeUInt32BE(content.length, 0)
  framed.set(whole, 4)
  framed.writeUInt32BE(crc32(whole), 8 + content.length)
  return framed
}
