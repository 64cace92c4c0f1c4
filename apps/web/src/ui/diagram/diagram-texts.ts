import { defineTexts } from '../../texts/texts';

export const diagramTexts = defineTexts(
  {
    notDrawn: '这份流程没有可显示的图形，请看列表。',
    smaller: '缩小',
    larger: '放大',
    whole: '看全图',
    byKeys: '流程图。方向键移动，加号、减号缩放，0 看全图',
  },
  {
    notDrawn: 'This process has no drawing that can be shown; please see the list.',
    smaller: 'Zoom out',
    larger: 'Zoom in',
    whole: 'Show all',
    byKeys: 'Drawing. Arrow keys move it, plus and minus zoom, 0 shows all',
  },
);
