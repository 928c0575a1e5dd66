import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'form',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

export const formRoutes: RouteRecordRaw[] = [
  {
    path: '/forms',
    name: 'forms',
    component: () => import('./FormList.vue'),
    meta: {
      title: 'form.title',
      permission: 'form.read',
      messages,
      nav: { order: 70, icon: 'table', label: 'app.pages.forms', official: true },
    },
  },
  {
    path: '/forms/:code',
    name: 'form',
    component: () => import('./FormShow.vue'),
    meta: { title: 'form.one', permission: 'form.read', messages },
  },
]
