import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'intake',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

export const intakeRoutes: RouteRecordRaw[] = [
  {
    path: '/imports',
    name: 'imports',
    component: () => import('./ImportList.vue'),
    meta: {
      title: 'intake.title',
      permission: 'import.read',
      messages,
      nav: { order: 50, icon: 'import', label: 'app.pages.imports' },
    },
  },
  {
    path: '/imports/:id',
    name: 'import',
    component: () => import('./ImportShow.vue'),
    meta: { title: 'intake.one', permission: 'import.read', messages },
  },
]
