import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { VitePWA } from 'vite-plugin-pwa'

export default defineConfig({
  plugins: [
    vue(),
    // <el-…> in a template imports that component and its style sheet; our own parts are imported by hand.
    Components({ dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })], dts: 'src/element.d.ts' }),
    VitePWA({
      registerType: 'prompt', // an update waits until the person says so: no chunk vanishes under an open form
      injectRegister: null, // registered by src/app/update.ts: no inline script
      manifest: {
        name: '帮扶',
        short_name: '帮扶',
        lang: 'zh-CN',
        description: '企业填报、名册、全景、简报，一条线到底',
        theme_color: '#a8231d',
        background_color: '#f6f4ef',
        display: 'standalone',
        start_url: '/',
        id: '/',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        globIgnores: ['**/echarts-*.js'], // a phone that never opens a board never downloads the charts
        navigateFallbackDenylist: [/^\/api\//],
        runtimeCaching: [
          { urlPattern: /\/assets\/echarts-.*\.js$/, handler: 'CacheFirst', options: { cacheName: 'charts' } },
        ],
      },
    }),
  ],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    target: ['chrome90', 'safari15'],
    cssTarget: ['chrome90', 'safari15'],
    reportCompressedSize: false,
    manifest: 'assets.json',
  },
  server: { proxy: { '/api': process.env.BASE_URL ?? 'http://127.0.0.1:8080' } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/__tests__/*.test.ts'],
    env: { TZ: 'America/St_Johns' }, // an awkward zone: times are Shanghai's, whatever the machine's
  },
})
