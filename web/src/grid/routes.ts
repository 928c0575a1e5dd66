import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'grid',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** Grids, each with its cadre; every client lies in exactly one. */
export const gridRoutes: RouteRecordRaw[] = [
  {
    path: '/grids',
    name: 'grids',
    component: () => import('./GridList.vue'),
    meta: { title: 'grid.title', permission: 'grid.read', messages, under: '/assignments' },
  },
  {
    path: '/grids/:id',
    name: 'grid',
    component: () => import('./GridShow.vue'),
    meta: { title: 'grid.one', permission: 'grid.clients', messages, under: '/assignments' },
  },
]
