<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh-Hans">
<context>
    <name>Rating</name>
    <message>
        <source>Counter {number}</source>
        <translation>{number} 号窗口</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>That could not be kept. Please tap again.</source>
        <translation>没有保存成功，请再点一次</translation>
    </message>
    <message>
        <source>Please come to this counter</source>
        <translation>请到本窗口办理</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>How satisfied are you with the service?</source>
        <translation>您对这次服务满意吗？</translation>
    </message>
    <message>
        <source>Thank you. May we ask why?</source>
        <translation>谢谢您！方便告诉我们原因吗？</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>谢谢您！</translation>
    </message>
    <message>
        <source>Thank you! This service has been rated already.</source>
        <translation>谢谢您！这次服务已经评价过了</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>When you have been served, tell us here how it was.</source>
        <translation>办完事后，欢迎您在这里评价</translation>
    </message>
    <message>
        <source>If you like: nobody at the counter sees what you tap.</source>
        <translation>自愿评价，窗口人员看不到您的选择</translation>
    </message>
    <message>
        <source>Only if you like: tap all that fits.</source>
        <translation>可以不选，也可以多选</translation>
    </message>
    <message>
        <source>We are sorry. Somebody will see to it.</source>
        <translation>很抱歉让您不满意，会有专人处理</translation>
    </message>
    <message>
        <source>What you say helps us to do better.</source>
        <translation>您的意见会帮助我们做得更好</translation>
    </message>
    <message>
        <source>Nothing can be rated just now.</source>
        <translation>暂时不能评价</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎您</translation>
    </message>
    <message>
        <source>Paused: please wait a moment</source>
        <translation>暂停办理，请稍候</translation>
    </message>
    <message>
        <source>This counter is closed</source>
        <translation>窗口未开放</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
</context>
</TS>
