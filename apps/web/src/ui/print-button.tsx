import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '../texts/language';
import { defineTexts } from '../texts/texts';

const printTexts = defineTexts({ print: '打印本页' }, { print: 'Print this page' });

/** Prints the page; menu, header and what bears `no-print` stay on the screen (page.css). */
export function PrintButton({ label }: { readonly label?: string }) {
  const texts = useTexts(printTexts);
  return (
    <Button
      className="no-print"
      icon={<PrinterOutlined />}
      onClick={() => {
        print();
      }}
    >
      {label ?? texts.print}
    </Button>
  );
}
