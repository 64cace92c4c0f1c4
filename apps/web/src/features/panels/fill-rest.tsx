import { Form, Typography } from 'antd';
import { useState } from 'react';
import { checkData } from '../../forms/check-data';
import { fieldsOf } from '../../forms/field';
import { type JsonObject } from '../../forms/json';
import { useLanguage, useTexts } from '../../texts/language';
import { FormFields } from '../../ui/form/form-fields';
import { UploadingNote } from '../../ui/form/uploading-note';
import { useUploading } from '../../ui/use-document-upload';
import { panelsTexts } from './panels-texts';
import { Dialog } from '../../ui/dialog';

interface FillRestProps {
  readonly open: boolean;
  readonly schema: JsonObject;
  readonly title: string;
  readonly onClose: () => void;
  readonly onFill: (data: JsonObject) => void;
}

/** One opinion for every line that has none. */
export function FillRest({ open, schema, title, onClose, onFill }: FillRestProps) {
  const texts = useTexts(panelsTexts);
  const { language } = useLanguage();
  const isUploading = useUploading();
  const [data, setData] = useState<JsonObject>({});
  return (
    <Dialog
      open={open}
      title={title}
      okText={texts.fill}
      cancelText={texts.cancel}
      onCancel={onClose}
      onOk={() => {
        onFill(data);
      }}
      okButtonProps={{ disabled: isUploading || checkData(schema, data, language).size > 0 }}
    >
      <Typography.Paragraph>{texts.restHint}</Typography.Paragraph>
      <Form layout="vertical">
        <FormFields fields={fieldsOf(schema)} data={data} onChange={setData} faults={new Map()} place="/rest" />
      </Form>
      <UploadingNote />
    </Dialog>
  );
}
