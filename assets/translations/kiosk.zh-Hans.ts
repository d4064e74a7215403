<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Answer</name>
    <message>
        <source>This number is no longer in line</source>
        <translation>这个号码已经结束排队</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>前面还有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>You can be served today all the same: please take a new number.</source>
        <translation>今天照样可以办：请重新取一个号。</translation>
    </message>
    <message>
        <source>Your appointment was on {date}</source>
        <translation>您的预约是{date}，已经过了</translation>
    </message>
    <message>
        <source>Your turn! Please go to counter {counters} now</source>
        <translation>到您了！请现在到 {counters} 号窗口</translation>
    </message>
    <message>
        <source>This number is being served at counter {counters}</source>
        <translation>这个号码正在 {counters} 号窗口办理</translation>
    </message>
    <message>
        <source>You were called while you were away</source>
        <translation>您不在的时候叫到了您的号</translation>
    </message>
    <message>
        <source>Your appointment is on {date}</source>
        <translation>您的预约是{date}</translation>
    </message>
    <message>
        <source>This is the number you were given.</source>
        <translation>这就是您的号码。</translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>下一位就是您</translation>
    </message>
    <message>
        <source>When you are ready, tell counter {counters}.</source>
        <translation>准备好以后，告诉 {counters} 号窗口即可。</translation>
    </message>
    <message>
        <source>You are back in line</source>
        <translation>已为您重新排队</translation>
    </message>
    <message>
        <source>You are in line</source>
        <translation>您正在排队</translation>
    </message>
    <message>
        <source>Your place is kept for you</source>
        <translation>您的号码为您保留着</translation>
    </message>
    <message>
        <source>This number has been served</source>
        <translation>这个号码已经办完</translation>
    </message>
    <message>
        <source>We cannot find this number today</source>
        <translation>今天没有这个号码</translation>
    </message>
    <message>
        <source>We cannot find this appointment</source>
        <translation>没有查到这个预约</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>您已经签到过了</translation>
    </message>
    <message>
        <source>This appointment was cancelled</source>
        <translation>这个预约已经取消</translation>
    </message>
    <message>
        <source>The time of this appointment is over</source>
        <translation>这个预约的时间已经过了</translation>
    </message>
    <message>
        <source>You are being waited for.</source>
        <translation>窗口正在等您。</translation>
    </message>
    <message>
        <source>Is that not you? Please ask any member of staff.</source>
        <translation>不是您本人？请找任何一位工作人员。</translation>
    </message>
    <message>
        <source>No harm done: touch below, and you are in line again.</source>
        <translation>不要紧：点下面的按钮就能重新排队。</translation>
    </message>
    <message>
        <source>Is there anything else? Please take a new number.</source>
        <translation>还要办别的？请重新取一个号。</translation>
    </message>
    <message>
        <source>Please check the code and type it once more. You can also take a number without appointment, or ask any member of staff.</source>
        <translation>请核对预约码，再输一次。也可以不用预约直接取号，或者找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Please look at your ticket and type the number once more. Tickets of other days have ended.</source>
        <translation>请看一下号票，再输一次。其他日子的号票已经失效。</translation>
    </message>
    <message>
        <source>To be served today, please take a number, or ask any member of staff.</source>
        <translation>想今天办，请取一个号，或者找任何一位工作人员。</translation>
    </message>
    <message>
        <source>When you are ready, tell any counter.</source>
        <translation>准备好以后，告诉任何一个窗口即可。</translation>
    </message>
    <message>
        <source>When called, go to counter {counters}.</source>
        <translation>叫到号时请到 {counters} 号窗口。</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter.</source>
        <translation>叫号时请看大厅屏幕上的窗口号。</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Put me back in line</source>
        <translation>重新排队</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Where is my number now?</source>
        <translation>我的号排到哪了</translation>
    </message>
    <message>
        <source>Take a new number</source>
        <translation>现场取号</translation>
    </message>
    <message numerus="yes">
        <source>by itself in %n seconds</source>
        <translation>
            <numerusform>%n 秒后自动返回</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首页</translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>You are early for {time}. You may be called sooner, so please stay near</source>
        <translation>您来早了，预约是 {time}。可能提前叫到，请留在附近</translation>
    </message>
    <message>
        <source>Checked in for your appointment at {time}</source>
        <translation>已签到，预约时间 {time}</translation>
    </message>
    <message>
        <source>Your appointment at {time} has passed: you wait in line like those who come now</source>
        <translation>预约时间 {time} 已过，按现场取号排队</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>dddd, MMMM d</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Open day and night</source>
        <translation>全天办理</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天不办公</translation>
    </message>
    <message>
        <source>Open {hours}</source>
        <translation>办理时间 {hours}</translation>
    </message>
</context>
<context>
    <name>Entrances</name>
    <message>
        <source>I have an appointment</source>
        <translation>我有预约</translation>
    </message>
    <message>
        <source>Where is my number?</source>
        <translation>查我的号</translation>
    </message>
    <message>
        <source>Please help me</source>
        <translation>请人帮忙</translation>
    </message>
</context>
<context>
    <name>GreenPage</name>
    <message>
        <source>You go first. Which of these is you?</source>
        <translation>优先为您办理，您是哪一种？</translation>
    </message>
    <message>
        <source>No papers needed. If in doubt, ask any member of staff.</source>
        <translation>不用出示证明。拿不准时，问任何一位工作人员都行。</translation>
    </message>
    <message>
        <source>None of these: go on in the ordinary line</source>
        <translation>都不是，按普通顺序排队</translation>
    </message>
</context>
<context>
    <name>GreenTile</name>
    <message>
        <source>Green channel: %1</source>
        <translation>绿色通道：%1</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Choose a service, or touch here to leave</source>
        <translation>请选择业务；点这里退出绿色通道</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>HelpAnswer</name>
    <message>
        <source>An officer from counter %1 has answered</source>
        <translation>%1 号窗口的工作人员已经响应</translation>
    </message>
    <message>
        <source>Please wave to any member of staff</source>
        <translation>请向工作人员招手</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Somebody is coming to you</source>
        <translation>工作人员马上过来</translation>
    </message>
    <message>
        <source>They are on their way. Please stay here.</source>
        <translation>正在过来，请您留在这里。</translation>
    </message>
    <message>
        <source>We are calling the counters.</source>
        <translation>正在通知各窗口。</translation>
    </message>
    <message>
        <source>Every counter has been told. Please stay here; if it takes long, wave to any member of staff.</source>
        <translation>已通知所有窗口。请您留在这里；如果等得久了，请向工作人员招手。</translation>
    </message>
    <message>
        <source>This machine cannot call anyone just now. Any of them will gladly help you.</source>
        <translation>本机暂时无法呼叫。每一位工作人员都很乐意帮助您。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>I need something else too</source>
        <translation>我还需要别的</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首页</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Please come to me</source>
        <translation>请工作人员过来</translation>
    </message>
    <message>
        <source>Drinking water</source>
        <translation>饮用水</translation>
    </message>
    <message>
        <source>Reading glasses</source>
        <translation>老花镜</translation>
    </message>
    <message>
        <source>A wheelchair</source>
        <translation>轮椅</translation>
    </message>
    <message>
        <source>A translator</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>How can we help you?</source>
        <translation>需要我们帮您做什么？</translation>
    </message>
    <message>
        <source>It costs nothing. You keep your place in line.</source>
        <translation>免费提供，不影响您的排队位置。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Hello! What would you like to do today?</source>
        <translation>您好，今天想办什么？</translation>
    </message>
    <message>
        <source>More services (%1 of %2)</source>
        <translation>更多业务（第 %1 页，共 %2 页）</translation>
    </message>
</context>
<context>
    <name>KioskHead</name>
    <message>
        <source>I have an appointment</source>
        <translation>我有预约</translation>
    </message>
    <message>
        <source>Where is my number?</source>
        <translation>查我的号</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>PadPage</name>
    <message>
        <source>Please type the number on your ticket</source>
        <translation>请输入号票上的号码</translation>
    </message>
    <message>
        <source>Please type the code of your appointment</source>
        <translation>请输入预约码</translation>
    </message>
    <message>
        <source>First the letter, then the digits</source>
        <translation>先点字母，再点数字</translation>
    </message>
    <message>
        <source>You were given it when you booked. No code at hand? Any member of staff will help you.</source>
        <translation>预约成功时给您的号码。没带也不要紧，任何一位工作人员都能帮您。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Find my number</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到取号</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>There is no number for you just now</source>
        <translation>现在没有新的号给您</translation>
    </message>
    <message>
        <source>If you need help now, please go to any member of staff.</source>
        <translation>现在需要帮助的话，请找任何一位工作人员。</translation>
    </message>
    <message>
        <source>Numbers are given out again {when}.</source>
        <translation>{when}再开始取号。</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>今天 {time} </translation>
    </message>
    <message>
        <source>The last number of today has been given out</source>
        <translation>今天的取号已经结束</translation>
    </message>
    <message>
        <source>The hall is closed just now</source>
        <translation>现在不是办理时间</translation>
    </message>
    <message>
        <source>All numbers of today for this service are taken</source>
        <translation>这项业务今天的号已取完</translation>
    </message>
    <message>
        <source>All numbers for this service are taken just now</source>
        <translation>这项业务这一时段的号已取完</translation>
    </message>
    <message>
        <source>tomorrow at {time}</source>
        <translation>明天 {time} </translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>{date} {time} </translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Please check what you brought</source>
        <translation>请先看看材料带齐了没有</translation>
    </message>
    <message>
        <source>Something missing? Take a number all the same: the counter will tell you what to do.</source>
        <translation>没带齐也可以先取号，窗口会告诉您怎么办。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>前面等候</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>大约要等</translation>
    </message>
    <message>
        <source>No paper just now. Your number will be on the screen and is just as valid.</source>
        <translation>现在暂时打不出纸票。号码会显示在屏幕上，一样有效。</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>I use the green channel</source>
        <translation>我走绿色通道</translation>
    </message>
    <message>
        <source>Green channel: %1</source>
        <translation>绿色通道：%1</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字号票</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Please take your ticket</source>
        <translation>请取走您的号票</translation>
    </message>
    <message>
        <source>Your number is valid. Please remember it</source>
        <translation>号码有效，请记住它</translation>
    </message>
    <message>
        <source>Here is your number</source>
        <translation>这是您的号码</translation>
    </message>
    <message>
        <source>It is below the screen</source>
        <translation>出票口在屏幕下方</translation>
    </message>
    <message>
        <source>Your ticket is being printed</source>
        <translation>正在打印您的号票</translation>
    </message>
    <message>
        <source>The printer cannot print just now. Write the number down or take a photo; you will be called all the same. The ticket follows when the printer works again.</source>
        <translation>现在暂时打不出纸票。请记下或拍下号码，一样会叫到您；打印机恢复后会补出纸票。</translation>
    </message>
    <message>
        <source>Green channel: %1</source>
        <translation>绿色通道：%1</translation>
    </message>
    <message>
        <source>You are next in line</source>
        <translation>下一位就是您</translation>
    </message>
    <message numerus="yes">
        <source>%n people ahead of you</source>
        <translation>
            <numerusform>前面等候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>When called, go to counter %1</source>
        <translation>叫到号请到 %1 号窗口</translation>
    </message>
    <message>
        <source>Please watch the hall display for your counter</source>
        <translation>叫号时请看大厅屏幕上的窗口号</translation>
    </message>
    <message>
        <source>Missed your call? No harm done: tell any member of staff.</source>
        <translation>过号了不要紧，告诉任何一位工作人员就行。</translation>
    </message>
    <message numerus="yes">
        <source>by itself in %n seconds</source>
        <translation>
            <numerusform>%n 秒后自动返回</numerusform>
        </translation>
    </message>
    <message>
        <source>OK, back to the start</source>
        <translation>好的，回到首页</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Sorry, this machine cannot give numbers just now</source>
        <translation>抱歉，这台机器暂时取不了号</translation>
    </message>
    <message>
        <source>Sorry, this machine cannot look for numbers just now</source>
        <translation>抱歉，现在查不了号码</translation>
    </message>
    <message>
        <source>Please go to any member of staff: they will give you a number by hand. You lose nothing.</source>
        <translation>请找任何一位工作人员，他们会为您人工排号，不会耽误您。</translation>
    </message>
    <message>
        <source>Your place in line is safe. Please ask any member of staff, and watch the hall display.</source>
        <translation>您的排队位置还在。请找任何一位工作人员，并留意大厅屏幕。</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>回到首页</translation>
    </message>
</context>
<context>
    <name>Wait</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>不用等候</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} 分钟</translation>
    </message>
    <message>
        <source>Up to {high} min</source>
        <translation>{high} 分钟以内</translation>
    </message>
</context>
</TS>
