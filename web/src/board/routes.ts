import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'board',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

export const boardRoutes: RouteRecordRaw[] = [
  {
    path: '/boards/restart',
    name: 'board',
    component: () => import('./RestartBoard.vue'),
    meta: {
      title: 'board.title',
      permission: 'figure.read',
      messages,
      nav: { order: 30, icon: 'board', label: 'app.pages.board' },
    },
  },
  {
    path: '/figures',
    name: 'figures',
    component: () => import('./FigureList.vue'),
    meta: { title: 'board.figures', permission: 'figure.read', messages, under: '/boards/restart' },
  },
]
