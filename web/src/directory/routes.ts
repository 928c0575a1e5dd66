import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'directory',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

export const directoryRoutes: RouteRecordRaw[] = [
  { path: '/directory', redirect: '/directory/people' },
  {
    path: '/directory/people',
    name: 'people',
    component: () => import('./PeopleList.vue'),
    meta: {
      title: 'directory.people',
      permission: 'directory.read',
      messages,
      bareOnPaper: true,
      nav: { order: 60, icon: 'people', label: 'app.pages.directory' },
    },
  },
  {
    path: '/directory/units',
    name: 'units',
    component: () => import('./UnitList.vue'),
    meta: { title: 'directory.units', permission: 'place.read', messages, under: '/directory/people' },
  },
  {
    path: '/directory/areas',
    name: 'areas',
    component: () => import('./AreaList.vue'),
    meta: { title: 'directory.areas', permission: 'place.read', messages, under: '/directory/people' },
  },
]
