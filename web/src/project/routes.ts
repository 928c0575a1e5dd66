import type { RouteRecordRaw } from 'vue-router'
import type { ModuleMessages } from '../app/i18n'

const messages: ModuleMessages = {
  name: 'project',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}

/** The register of key projects. */
export const projectRoutes: RouteRecordRaw[] = [
  {
    path: '/projects',
    name: 'projects',
    component: () => import('./ProjectList.vue'),
    meta: {
      title: 'project.title',
      permission: 'client.read',
      messages,
      nav: { order: 11, icon: 'project', label: 'app.pages.projects', official: true },
    },
  },
  {
    path: '/projects/:id',
    name: 'project',
    component: () => import('./ProjectShow.vue'),
    meta: { title: 'project.one', permission: 'client.read', messages },
  },
]
