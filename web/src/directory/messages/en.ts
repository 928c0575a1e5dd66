import type zh from './zh'
import type { SameShape } from '../../app/i18n'

const en: SameShape<typeof zh> = {
  title: 'People and units',
  people: 'People',
  peopleLead: 'Roles hang on posts: one has them while one holds the post.',
  units: 'Units',
  unitsLead: 'A unit sees its own matters and those of the units beneath it.',
  areas: 'Areas',
  areasLead: 'The parts of this zone, and the state divisions they lie in.',
  noPhone: 'no number yet',
  noPost: 'holds no post now',
  sheet: 'Print a sheet',
  sheetFor: 'Print an activation sheet for {name}',
  once: 'The code is shown only this once: print it now and hand it over in person.',
  print: 'Print',
  printed: 'Printed',
  none: 'No people yet',
  noneText: 'Import a workbook.',
  noUnits: 'No units yet',
  noAreas: 'No areas yet',
  in: 'in {name}',
  divisions: 'divisions {codes}',
  noDivisions: 'no division given',
}
export default en
