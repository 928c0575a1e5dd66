import type { Position } from '../api/types'

/** A position as it stands in the fields: typed, or taken when somebody asked for it. */
export type Place = { latitude: string; longitude: string; accuracy: number | null }

export const placeOf = (known?: Position | null): Place | null =>
  known ? { latitude: known.latitude, longitude: known.longitude, accuracy: known.accuracy ?? null } : null

const isDegrees = (text: string, most: number): boolean =>
  /^-?\d{1,3}(\.\d{1,10})?$/.test(text.trim()) && Math.abs(Number(text)) <= most

/** As it travels; null when nothing, or no place on earth, is written. */
export function positionOf(place: Place | null): Position | null {
  if (!place) return null
  const { latitude, longitude, accuracy } = place
  if (!isDegrees(latitude, 90) || !isDegrees(longitude, 180)) return null
  return { latitude: latitude.trim(), longitude: longitude.trim(), accuracy }
}

export const placeText = ({ latitude, longitude }: Position): string =>
  `${Number(latitude).toFixed(5)}, ${Number(longitude).toFixed(5)}`

export type Refused = 'denied' | 'none' | 'insecure'

/** Where this device is, once, because somebody pressed. Nothing else calls it. */
export function whereIAm(): Promise<Place> {
  return new Promise((found, fail: (why: Refused) => void) => {
    if (!window.isSecureContext) return fail('insecure')
    if (!navigator.geolocation) return fail('none')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        found({
          latitude: coords.latitude.toFixed(5),
          longitude: coords.longitude.toFixed(5),
          accuracy: Math.min(100_000, Math.round(coords.accuracy)),
        }),
      (error) => fail(error.code === error.PERMISSION_DENIED ? 'denied' : 'none'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    )
  })
}
